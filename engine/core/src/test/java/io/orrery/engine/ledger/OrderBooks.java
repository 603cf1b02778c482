package io.orrery.engine.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.engine.Events;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.order.Leg;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.order.Reports;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;

/** The books of account 1, by orders and their executions; notes each entry as it is made. */
final class OrderBooks {
    static final int SPOT = 1;
    static final int LINEAR = 2;
    static final int INVERSE = 3;

    final Events events = new Events();
    final long[] rates = {0, 0, 20_000_000_000L, 10_000_000_000L};
    final InstrumentTable instruments = new InstrumentTable();
    private final OrderTable orders = new OrderTable(8);
    private final Reports reports = new Reports(orders);
    private final List<String> entries = new ArrayList<>();
    private final EventRecord record = EventRecord.allocate();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    Ledger ledger = new Ledger(16, 64);
    Bookkeeper keeper = new Bookkeeper(ledger, id -> rates[id], 8);
    private long cause;
    private long trade;

    OrderBooks() {
        listen();
        define(SPOT, InstrumentKind.SPOT, "BTC/USDT", "BTC", "USDT", "", 2, 3, 8);
        define(LINEAR, InstrumentKind.LINEAR, "ETH/USDC", "ETH", "USDC", "USDC", 2, 3, 6);
        define(INVERSE, InstrumentKind.INVERSE, "BTC/USD", "BTC", "USD", "BTC", 1, 0, 8);
    }

    private void define(
        int id, InstrumentKind kind, String symbol, String base, String quote, String settle,
        int prices, int quantities, int money) {
        int length = new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .tickSize(1).lotSize(1).minQuantity(1).maxQuantity(1_000_000_000L).minNotional(0).instrumentId(id).venueId(1)
            .supersedes(0).kind(kind).priceScale((byte) prices).quantityScale((byte) quantities).quoteScale((byte) money)
            .symbol(symbol).venueSymbol(symbol).baseAsset(base).quoteAsset(quote).contractSize(0).expiry(0).settleAsset(settle)
            .encodedLength();
        instruments.define(EventRecord.allocate().compose(
            EventClass.INPUT, 0, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + length));
    }

    private void listen() {
        ledger.tell(new Entries() {
            @Override
            public void onTransfer(Transfer done) {
                AccountKey debit = ledger.account(done.debit()).key();
                AccountKey credit = ledger.account(done.credit()).key();
                entries.add(done.cause() + " " + done.kind() + " " + done.purpose() + " " + done.amount() + " " + debit.asset()
                    + " " + debit.code() + " < " + credit.code());
            }
        });
    }

    private EventRecord record(Events event) {
        return record.compose(EventClass.INPUT, 1_000, event.buffer(), 0, event.length());
    }

    Instrument instrument(int id) {
        return instruments.get(id);
    }

    /** What was entered since this was asked last, each with its cause, that counts the calls. */
    List<String> entries() {
        List<String> made = List.copyOf(entries);
        entries.clear();
        TrialBalance.of(ledger).values().forEach(b -> assertTrue(b.isBalanced(), b::toString));
        return made;
    }

    OrderBooks order(int id, int instrumentId, Side side, long price, long quantity) {
        Order order = orders.onNewOrder(record(events.of(instrumentId).newOrder(id, side, price, quantity)));
        keeper.onOrder(order, Leg.NET, instrument(instrumentId), ++cause);
        return this;
    }

    OrderBooks amended(int id, int instrumentId, long price, long quantity) {
        Order order = reports.onAmended(record(events.of(instrumentId).amended(id, price, quantity)));
        keeper.onOrder(order, Leg.NET, instrument(instrumentId), ++cause);
        return this;
    }

    OrderBooks filled(int id, int instrumentId, Side side, long price, long quantity) {
        reports.settle();
        Order order = reports.onFilled(record(events.of(instrumentId).filledAs(++trade, id, side, price, quantity)));
        keeper.onExecution(reports.execution(), order, instrument(instrumentId), ++cause);
        return this;
    }

    /** An execution of a hedging account, of an order that nobody knows. */
    OrderBooks filled(int account, int instrumentId, Side side, long quantity, Switch closes) {
        reports.settle();
        int length = new OrderFilledEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder()).venueTime(0).orderId(0)
            .tradeId(++trade).price(100).quantity(quantity).leavesQuantity(0).fee(0).accountId(account)
            .instrumentId(instrumentId).side(side).liquidity(Liquidity.MAKER).feeAsset("").feeScale((byte) 0).closes(closes)
            .encodedLength();
        reports.onFilled(record.compose(
            EventClass.INPUT, 1_000, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + length));
        reports.execution().hedged(true);
        keeper.onExecution(reports.execution(), null, instrument(instrumentId), ++cause);
        return this;
    }

    OrderBooks ended(int id) {
        keeper.onEnded(orders.get(id), ++cause);
        return this;
    }

    OrderBooks rate(int instrumentId, long rate) {
        rates[instrumentId] = rate;
        keeper.onRates(instrument(instrumentId), ++cause);
        return this;
    }

    OrderBooks funding(int account, String asset, long amount) {
        keeper.onFunding(account, name(asset), amount, 8, ++cause);
        return this;
    }

    OrderBooks deposit(int account, String asset, long amount) {
        keeper.onDeposit(account, name(asset), amount, 8, ++cause);
        return this;
    }

    private static byte[] name(String asset) {
        return Arrays.copyOf(asset.getBytes(StandardCharsets.US_ASCII), 12);
    }

    String balance(String asset, Code code, int account, int instrumentId, Leg leg) {
        return Amount.text(ledger.find(new AccountKey(asset, code, account, instrumentId, leg)).balance());
    }

    /** Goes on with what was saved. */
    OrderBooks reload() {
        StateWriter out = new StateWriter();
        ledger.save(out);
        keeper.save(out);
        ledger = new Ledger(16, 64);
        keeper = new Bookkeeper(ledger, id -> rates[id], 8);
        StateReader in = new StateReader(out.buffer(), 0, out.length());
        ledger.load(in);
        keeper.load(in);
        assertTrue(in.atEnd());
        listen();
        return this;
    }
}
