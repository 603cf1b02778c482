package io.orrery.engine.ledger;

import io.orrery.codecs.Money;
import io.orrery.codecs.Proportion;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Leg;
import io.orrery.engine.order.Order;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * Books what happens with money, in the event by which it happens. It knows of a position only what the ledger says, so that its
 * gains and those of the portfolio are two accounts of the same thing.
 *
 * <p>What is paid for in full goes from cash to the position at its cost, and comes back at what it was sold for; the difference
 * is realised. Of a contract only the gain is ever paid: its cost is counted against the world outside. An open order holds what
 * it may need until its end, and as long as nobody knows whether it has ended.
 */
public final class Bookkeeper {
    private static final int RATE_SCALE = 12;

    private final Ledger ledger;
    private final MarginRates rates;
    private final Group group;
    private final Long2ObjectHashMap<PositionBooks> positions = new Long2ObjectHashMap<>();
    private final List<AssetBooks> assets = new ArrayList<>();
    private final OrderHolds holdOf;

    /**
     * Creates a bookkeeper.
     *
     * @param openOrders most orders that hold something at once
     */
    public Bookkeeper(Ledger ledger, MarginRates rates, int openOrders) {
        this.ledger = ledger;
        this.rates = rates;
        group = new Group(ledger);
        holdOf = new OrderHolds(openOrders);
    }

    /** An order of one of an account's positions is on its way, or has new terms: it holds what the rest of it may need. */
    public void onOrder(Order order, Leg leg, Instrument instrument, long cause) {
        PositionBooks books = books(order.accountId(), instrument, leg);
        group.begin(cause);
        release(order);
        hold(order, books, order.leaves());
        group.commit();
    }

    /** An order has ended: what it still holds is free. */
    public void onEnded(Order order, long cause) {
        group.begin(cause);
        release(order);
        group.commit();
    }

    /**
     * An execution, which changes cash, position, gains, fees and margin together.
     *
     * @param order as it is after it, or null if it is not one that is open
     */
    public void onExecution(Execution fill, Order order, Instrument instrument, long cause) {
        PositionBooks books = books(fill.accountId(), instrument, fill.leg());
        long signed = fill.signedQuantity();
        long held = books.quantity();
        long paid = books.paid();
        long value = instrument.cost(fill.price(), signed);
        long closed = held == 0 || held > 0 == signed > 0 ? 0 : Math.abs(signed) > Math.abs(held) ? -held : signed;
        long part = closed == 0 ? 0 : closed == -held ? paid : Proportion.of(paid, -closed, held);
        long closing = closed == 0 ? 0
            : -Math.addExact(closed == signed ? value : instrument.cost(fill.price(), closed), part);
        long gain = Math.addExact(closing, fill.correction());

        group.begin(cause);
        long hold = order == null ? OrderHolds.NONE : holdOf.get(order.id());
        if (instrument.isSpot()) {
            payInFull(books, signed, value, hold);
            group.move(books.cost, books.realised, Purpose.GAIN, gain, instrument.quoteScale());
        } else {
            enter(books, signed, Math.addExact(value, gain), hold);
            group.move(books.cash, books.realised, Purpose.GAIN, gain, instrument.quoteScale());
            bind(books, Math.addExact(paid, Math.addExact(value, gain)));
        }
        fee(fill, books);
        if (order != null && hold != OrderHolds.NONE) {
            holdOf.remove(order.id());
            hold(order, books, order.state().isTerminal() ? 0 : order.leaves());
        }
        group.commit();
    }

    /** A payment between long and short positions; above 0 it was received. */
    public void onFunding(int accountId, Instrument instrument, long amount, int scale, long cause) {
        PositionBooks books = books(accountId, instrument, Leg.NET);
        group.begin(cause).move(books.cash, books.funding, Purpose.FUNDING, amount, scale);
        group.commit();
    }

    /** Funding in an asset that is not the money of an instrument of ours. Its name is filled up with zeros. */
    public void onFunding(int accountId, byte[] asset, long amount, int scale, long cause) {
        AssetBooks books = assetBooks(accountId, asset);
        group.begin(cause).move(books.cash, books.funding, Purpose.FUNDING, amount, scale);
        group.commit();
    }

    /** An instrument has new rates: its positions bind what is needed by them. Orders that are open keep what they hold. */
    public void onRates(Instrument instrument, long cause) {
        for (int i = 0; i < ledger.size(); i++) {
            AccountKey key = ledger.account(i).key();
            if (key.code() == Code.MARGIN && key.instrumentId() == instrument.id()) {
                PositionBooks books = books(key.accountId(), instrument, key.leg());
                group.begin(cause);
                bind(books, books.paid());
                group.commit();
            }
        }
    }

    /** Cash came from outside, or went there if it is below 0. The name of the asset is filled up with zeros. */
    public void onDeposit(int accountId, byte[] asset, long amount, int scale, long cause) {
        AssetBooks books = assetBooks(accountId, asset);
        group.begin(cause).move(books.cash, books.outside, Purpose.DEPOSIT, amount, scale);
        group.commit();
    }

    /** The asset goes one way, what was paid for it the other; the hold of the order covers as much of either as it can. */
    private void payInFull(PositionBooks books, long signed, long value, long hold) {
        Instrument instrument = books.instrument;
        boolean bought = signed > 0;
        if (!bought && post(hold, signed, instrument.quantityScale())) {
            group.move(books.cost, books.cash, Purpose.COST, value, instrument.quoteScale());
        } else if (bought && post(hold, value, instrument.quoteScale())) {
            group.move(books.held, books.traded, Purpose.TRADE, signed, instrument.quantityScale());
        } else {
            group.move(books.held, books.traded, Purpose.TRADE, signed, instrument.quantityScale());
            group.move(books.cost, books.cash, Purpose.COST, value, instrument.quoteScale());
        }
    }

    /** Posts of a hold what was used of it. Returns false, with the hold released, if that is more than it holds. */
    private boolean post(long hold, long units, int scale) {
        Amount held = hold == OrderHolds.NONE ? null : ledger.held(hold);
        if (held == null) {
            return false;
        }
        if (units != 0 && Math.abs(units) <= held.units(scale)) {
            group.post(hold, Purpose.TRADE, units, scale);
            return true;
        }
        group.release(hold);
        return false;
    }

    private void enter(PositionBooks books, long signed, long cost, long hold) {
        if (hold != OrderHolds.NONE) {
            group.release(hold);
        }
        group.move(books.held, books.traded, Purpose.TRADE, signed, books.instrument.quantityScale());
        group.move(books.cost, books.outside, Purpose.COST, cost, books.instrument.quoteScale());
    }

    private void bind(PositionBooks books, long paid) {
        long wanted = margin(books.instrument, paid);
        group.move(books.margin, books.cash, Purpose.MARGIN, wanted - books.bound(), books.instrument.quoteScale());
    }

    private void fee(Execution fill, PositionBooks books) {
        if (fill.isFeeInMoney()) {
            group.move(books.fees, books.cash, Purpose.FEE, fill.fee(), books.instrument.quoteScale());
        } else if (fill.fee() != 0) {
            AssetBooks asset = assetBooks(fill.accountId(), fill.feeAsset());
            group.move(asset.fees, asset.cash, Purpose.FEE, fill.fee(), fill.feeScale());
        }
    }

    private void release(Order order) {
        long hold = holdOf.remove(order.id());
        if (hold != OrderHolds.NONE) {
            group.release(hold);
        }
    }

    private void hold(Order order, PositionBooks books, long leaves) {
        Instrument instrument = books.instrument;
        if (leaves <= 0 || order.price() <= 0) {
            return;
        }
        if (!instrument.isSpot()) {
            long needed = margin(instrument, instrument.value(order.price(), leaves));
            hold(order, books.margin, books.cash, needed, instrument.quoteScale());
        } else if (order.side() == Side.BUY) {
            hold(order, books.cost, books.cash, instrument.value(order.price(), leaves), instrument.quoteScale());
        } else {
            hold(order, books.traded, books.held, leaves, instrument.quantityScale());
        }
    }

    private void hold(Order order, LedgerAccount debit, LedgerAccount credit, long units, int scale) {
        if (units != 0) {
            holdOf.put(order.id(), group.hold(debit, credit, units, scale));
        }
    }

    private long margin(Instrument instrument, long value) {
        return Money.product(Math.abs(value), rates.initial(instrument.id()), -RATE_SCALE);
    }

    private PositionBooks books(int accountId, Instrument instrument, Leg leg) {
        long key = (long) accountId << 32 | (long) instrument.id() << 2 | leg.code();
        PositionBooks books = positions.get(key);
        if (books == null) {
            books = new PositionBooks(ledger, accountId, instrument, leg);
            positions.put(key, books);
        }
        return books;
    }

    private AssetBooks assetBooks(int accountId, byte[] asset) {
        for (int i = 0; i < assets.size(); i++) {
            if (assets.get(i).isOf(accountId, asset)) {
                return assets.get(i);
            }
        }
        AssetBooks books = new AssetBooks(ledger, accountId, Arrays.copyOf(asset, asset.length));
        assets.add(books);
        return books;
    }

    public void save(StateWriter out) {
        out.section("bookkeeper");
        holdOf.save(out);
    }

    /** Reads what {@link #save} wrote; accounts are found again in the ledger when they are needed. */
    public void load(StateReader in) {
        in.section("bookkeeper");
        holdOf.load(in);
    }
}
