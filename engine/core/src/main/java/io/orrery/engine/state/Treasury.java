package io.orrery.engine.state;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AccountDefinitionDecoder;
import io.orrery.codecs.sbe.BaseAssetSetDecoder;
import io.orrery.codecs.sbe.CashMovedDecoder;
import io.orrery.codecs.sbe.ConversionSetDecoder;
import io.orrery.codecs.sbe.FundingPaidDecoder;
import io.orrery.codecs.sbe.FundingRateDecoder;
import io.orrery.codecs.sbe.MarginRatesSetDecoder;
import io.orrery.codecs.sbe.MarkPriceDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.ledger.Bookkeeper;
import io.orrery.engine.ledger.Entries;
import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.ledger.Payments;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.HedgingAccounts;
import io.orrery.engine.order.Leg;
import io.orrery.engine.order.Order;
import io.orrery.engine.position.Courses;
import io.orrery.engine.position.Equity;
import io.orrery.engine.position.FundingRates;
import io.orrery.engine.position.Margin;
import io.orrery.engine.position.MarginTable;
import io.orrery.engine.position.Portfolio;
import io.orrery.engine.position.Prices;
import io.orrery.engine.position.Valuation;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.function.LongSupplier;

/**
 * What accounts hold and owe: positions and holdings on one side, the ledger on the other, and what both are worth. Each event
 * goes to both sides; neither reads the other.
 */
public final class Treasury {
    /** Transfers by whose ids a repetition is known. */
    static final int REMEMBERED_TRANSFERS = 4_096;
    private static final int REMEMBERED_PAYMENTS = 4_096;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final FundingPaidDecoder fundingPaid = new FundingPaidDecoder();
    private final CashMovedDecoder cashMoved = new CashMovedDecoder();
    private final byte[] asset = new byte[Execution.ASSET_LENGTH];
    private final InstrumentTable instruments;
    private final Courses courses;
    private final Portfolio portfolio;
    private final Prices prices;
    private final FundingRates fundingRates = new FundingRates();
    private final MarginTable rates = new MarginTable();
    private final Margin margin = new Margin(rates);
    private final Valuation valuation;
    private final Equity equity;
    private final Payments payments = new Payments(REMEMBERED_PAYMENTS);
    private final HedgingAccounts hedging = new HedgingAccounts();
    private Ledger ledger;
    private Bookkeeper bookkeeper;
    private Entries listener = Entries.NONE;

    Treasury(InstrumentTable instruments, LongSupplier time) {
        this.instruments = instruments;
        courses = new Courses(instruments);
        portfolio = new Portfolio(instruments);
        prices = new Prices(instruments);
        valuation = new Valuation(instruments, prices, time);
        equity = new Equity(portfolio, prices, valuation);
        size(1, 1);
    }

    /** Begins empty books for so many open orders. */
    private void size(int openOrders, int remembered) {
        ledger = new Ledger(2 * openOrders, remembered);
        ledger.tell(listener);
        bookkeeper = new Bookkeeper(ledger, rates, openOrders);
    }

    /** An epoch begins: what is held and owed outlives it; prices, and what was set to value it by, do not. */
    void restart(int openOrders, int remembered) {
        StateWriter books = new StateWriter();
        saveBooks(books);
        size(openOrders, remembered);
        loadBooks(new StateReader(books.buffer(), 0, books.length()));
        prices.clear();
        fundingRates.clear();
        valuation.clear();
    }

    /** Applies an event, if it is one of these. */
    void apply(EventRecord event, long cause) {
        switch (event.templateId()) {
            case MarkPriceDecoder.TEMPLATE_ID -> prices.onMarkPrice(event);
            case FundingRateDecoder.TEMPLATE_ID -> fundingRates.onFundingRate(event);
            case AccountDefinitionDecoder.TEMPLATE_ID -> hedging.onAccount(event);
            case FundingPaidDecoder.TEMPLATE_ID -> onFundingPaid(event, cause);
            case CashMovedDecoder.TEMPLATE_ID -> onCashMoved(event, cause);
            case MarginRatesSetDecoder.TEMPLATE_ID -> onMarginRates(event, cause);
            case BaseAssetSetDecoder.TEMPLATE_ID -> valuation.onBaseAssetSet(event);
            case ConversionSetDecoder.TEMPLATE_ID -> valuation.onConversionSet(event);
            default -> { }
        }
    }

    /** What an order may need changes with its terms. */
    void onOrder(Order order, long cause) {
        Instrument instrument = instruments.get(order.instrumentId());
        Leg leg = isApart(order.accountId(), instrument) ? Leg.of(order.side(), order.isReduceOnly()) : Leg.NET;
        bookkeeper.onOrder(order, leg, instrument, cause);
    }

    void onEnded(Order order, long cause) {
        bookkeeper.onEnded(order, cause);
    }

    /** @param order the open order that it is of, or null */
    void onExecution(Execution execution, Order order, long cause) {
        Instrument instrument = instruments.get(execution.instrumentId());
        execution.hedged(isApart(execution.accountId(), instrument));
        courses.onExecution(execution, instrument);
        portfolio.onExecution(execution);
        bookkeeper.onExecution(execution, order, instrument, cause);
    }

    /** An asset is held once, however its account hedges: only contracts are held apart. */
    private boolean isApart(int accountId, Instrument instrument) {
        return instrument != null && !instrument.isSpot() && isHedging(accountId);
    }

    private void onFundingPaid(EventRecord event, long cause) {
        fundingPaid.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        int accountId = fundingPaid.accountId();
        if (!payments.add(accountId, fundingPaid.instrumentId(), fundingPaid.paymentId())) {
            return;
        }
        fundingPaid.getAsset(asset, 0);
        Instrument instrument = instruments.get(fundingPaid.instrumentId());
        if (instrument != null && (asset[0] == 0 || instrument.moneyAsset().equals(fundingPaid.asset()))) {
            portfolio.onFunding(accountId, instrument, fundingPaid.amount(), fundingPaid.scale());
            bookkeeper.onFunding(accountId, instrument, fundingPaid.amount(), fundingPaid.scale(), cause);
        } else {
            portfolio.onCash(accountId, asset, fundingPaid.amount(), fundingPaid.scale());
            bookkeeper.onFunding(accountId, asset, fundingPaid.amount(), fundingPaid.scale(), cause);
        }
    }

    private void onCashMoved(EventRecord event, long cause) {
        cashMoved.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        if (payments.add(cashMoved.accountId(), 0, cashMoved.paymentId())) {
            cashMoved.getAsset(asset, 0);
            onDeposit(cashMoved.accountId(), asset, cashMoved.amount(), cashMoved.scale(), cause);
        }
    }

    /** Cash came from outside, or went there if it is below 0. The name of the asset is filled up with zeros. */
    void onDeposit(int accountId, byte[] name, long amount, int scale, long cause) {
        portfolio.onCash(accountId, name, amount, scale);
        bookkeeper.onDeposit(accountId, name, amount, scale, cause);
    }

    private void onMarginRates(EventRecord event, long cause) {
        Instrument instrument = instruments.get(rates.onMarginRatesSet(event));
        if (instrument != null) {
            bookkeeper.onRates(instrument, cause);
        }
    }

    /** Tells of everything that moves in the ledger from here on, over epochs too. */
    public void tell(Entries entries) {
        listener = entries;
        ledger.tell(entries);
    }

    /** True if the account holds long and short of one instrument apart. */
    public boolean isHedging(int accountId) {
        return hedging.contains(accountId);
    }

    public Ledger ledger() {
        return ledger;
    }

    public Portfolio portfolio() {
        return portfolio;
    }

    public Prices prices() {
        return prices;
    }

    public FundingRates fundingRates() {
        return fundingRates;
    }

    public Margin margin() {
        return margin;
    }

    public Valuation valuation() {
        return valuation;
    }

    public Equity equity() {
        return equity;
    }

    void save(StateWriter out) {
        saveBooks(out);
        courses.save(out);
        portfolio.save(out);
        payments.save(out);
        rates.save(out);
        prices.save(out);
        fundingRates.save(out);
        valuation.save(out);
        hedging.save(out);
    }

    void load(StateReader in) {
        loadBooks(in);
        courses.load(in);
        portfolio.load(in);
        payments.load(in);
        rates.load(in);
        prices.load(in);
        fundingRates.load(in);
        valuation.load(in);
        hedging.load(in);
    }

    private void saveBooks(StateWriter out) {
        ledger.save(out);
        bookkeeper.save(out);
    }

    private void loadBooks(StateReader in) {
        ledger.load(in);
        bookkeeper.load(in);
    }
}
