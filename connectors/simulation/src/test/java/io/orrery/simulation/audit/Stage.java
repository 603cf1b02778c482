package io.orrery.simulation.audit;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AccountStatusEncoder;
import io.orrery.codecs.sbe.AmendOrderEncoder;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.FeedStatusEncoder;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.LimitsChangedEncoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderCanceledEncoder;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.OrderRejectedEncoder;
import io.orrery.codecs.sbe.OrderStatedEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RequestStatementEncoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedEncoder;
import io.orrery.codecs.sbe.StatementClosedEncoder;
import io.orrery.codecs.sbe.StatementOpenedEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeEncoder;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Background;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.ExchangeRules;
import io.orrery.simulator.exchange.FeeAsset;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderTicket;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.agrona.MutableDirectBuffer;

/** An exchange driven by hand, a journal written by hand, claims written down: what the auditor makes of it. */
final class Stage {
    static final long SECOND = 1_000_000_000L;
    private static final int ACCOUNT = 1;
    private static final int INSTRUMENT = 1;
    private static final int VENUE = 1;

    final Listing listing = new Listing(
        0, "BTC/USDT", InstrumentKind.SPOT, "BTC", "USDT", "USDT", 0, 2, 1, 1, 1, 1_000_000, 0, 0, 1_000_000, 100);
    final Exchange exchange = new Exchange(
        ExchangeRules.defaults(1).withFees(0, 0, FeeAsset.QUOTE).with(Background.USUAL.after(0)), List.of(listing), SECOND);
    /** Between the best bid and the best offer of others. */
    final long price;
    final Account account;
    final Account other;
    final PlainClaims claims = new PlainClaims();
    final Auditor auditor = new Auditor(7, false);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final EventRecord record = EventRecord.allocate();
    private long sequence;
    private long cause;
    private long time = SECOND;

    Stage() {
        exchange.hold(true);
        price = exchange.levels(listing, Side.BUY, 1).get(0).price() + 1;
        if (price >= exchange.levels(listing, Side.SELL, 1).get(0).price()) {
            throw new IllegalStateException("no room between bid and offer");
        }
        claims.price = price;
        Map<String, BigDecimal> deposits = Map.of("BTC", new BigDecimal(1_000), "USDT", new BigDecimal(1_000_000_000));
        account = exchange.open("main", deposits);
        other = exchange.open("other", deposits);
        auditor.watch(ACCOUNT, exchange, account);
        auditor.hear(claims);
        input(new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .tickSize(1).lotSize(1).minQuantity(1).maxQuantity(1_000_000).minNotional(0).instrumentId(INSTRUMENT)
            .venueId(VENUE).supersedes(0).kind(InstrumentKind.SPOT).priceScale((byte) 0).quantityScale((byte) 2)
            .quoteScale((byte) 2).symbol("BTC/USDT").venueSymbol("BTC/USDT").baseAsset("BTC").quoteAsset("USDT")
            .contractSize(0).expiry(0).settleAsset("").encodedLength());
        input(new AccountStatusEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .accountId(ACCOUNT).state(FeedState.LIVE).encodedLength());
        tellsAStatement(1);
    }

    private MutableDirectBuffer buffer() {
        return record.buffer();
    }

    private int at() {
        return record.messageOffset();
    }

    void pass(long nanos) {
        time += nanos;
        exchange.advance(time);
        auditor.rest(time);
    }

    void input(int bodyLength) {
        record.describe(EventClass.INPUT, time, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
        cause = sequence + 1;
        write();
    }

    private void output(int bodyLength) {
        record.describe(EventClass.OUTPUT, time, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
        record.cause(cause);
        write();
    }

    private void write() {
        record.seal(++sequence);
        auditor.record(record);
    }

    void skipASequence() {
        sequence++;
    }

    void beat() {
        input(new TimeEncoder().wrapAndApplyHeader(buffer(), at(), header).deadline(0).encodedLength());
    }

    void feed(FeedState state) {
        input(new FeedStatusEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .instrumentId(INSTRUMENT).state(state).encodedLength());
    }

    /** The journal says that an order to buy is sent. */
    void sends(long id, long quantity) {
        output(new NewOrderEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .orderId(id).price(price).quantity(quantity).accountId(ACCOUNT).strategyId(1).instrumentId(INSTRUMENT)
            .side(Side.BUY).orderType(OrderType.LIMIT).timeInForce(TimeInForce.GTC).triggerPrice(0).trailingOffset(0)
            .displayQuantity(0).expireTime(0).trigger(Trigger.USUAL).reduceOnly(Switch.OFF).parentId(0).encodedLength());
        claims.order(id, Standing.SENT, quantity, 0);
    }

    /** It comes to the venue. */
    Order arrives(long id, long quantity) {
        return exchange.place(account,
            OrderTicket.limit(listing, Side.BUY, price, quantity).clientId(String.format("or%016x", id))).order();
    }

    /** Somebody sells there. */
    void sold(long quantity) {
        exchange.place(other, OrderTicket.limit(listing, Side.SELL, price, quantity));
    }

    void tellsFilled(long id, long tradeId, long quantity, long leaves) {
        input(new OrderFilledEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .venueTime(0).orderId(id).tradeId(tradeId).price(price).quantity(quantity).leavesQuantity(leaves).fee(0)
            .accountId(ACCOUNT).instrumentId(INSTRUMENT).side(Side.BUY).liquidity(Liquidity.MAKER).feeAsset("")
            .feeScale((byte) 0).closes(Switch.OFF).encodedLength());
    }

    void tellsCanceled(long id) {
        input(new OrderCanceledEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .venueTime(0).orderId(id).leavesQuantity(0).accountId(ACCOUNT).instrumentId(INSTRUMENT)
            .reason(VenueReason.REQUESTED).encodedLength());
    }

    /** The journal says that new terms are asked for. */
    void asks(long id, long quantity) {
        output(new AmendOrderEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .orderId(id).price(price).quantity(quantity).accountId(ACCOUNT).strategyId(1).instrumentId(INSTRUMENT)
            .encodedLength());
    }

    /** The journal says that a statement is asked for. */
    void asksForStatement(long number) {
        output(new RequestStatementEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .statement(number).since(0).accountId(ACCOUNT).encodedLength());
    }

    /** One that holds nothing. */
    void tellsAStatement(long number) {
        input(new StatementOpenedEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .statement(number).accountId(ACCOUNT).encodedLength());
        input(new StatementClosedEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .statement(number).lines(0).accountId(ACCOUNT).whole(Switch.ON).encodedLength());
    }

    /** A statement holds it. */
    void states(long id, long quantity) {
        input(new OrderStatedEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .orderId(id).price(price).quantity(quantity).filled(0).accountId(ACCOUNT).instrumentId(INSTRUMENT)
            .side(Side.BUY).encodedLength());
    }

    void tellsRefused(long id, VenueReason reason) {
        input(new OrderRejectedEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .venueTime(0).orderId(id).accountId(ACCOUNT).instrumentId(INSTRUMENT).reason(reason).encodedLength());
    }

    void requests(StateReason reason, TradingState state) {
        input(new StateRequestedEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .id(0).principal("one").witness("two").scope(Scope.FIRM).reason(reason).state(state).encodedLength());
    }

    void limits(Limit limit, long value) {
        LimitsChangedEncoder changed = new LimitsChangedEncoder().wrapAndApplyHeader(buffer(), at(), header);
        LimitsChangedEncoder.LimitsEncoder lines = changed.version(1).principal("one").witness("").limitsCount(2);
        lines.next().value(1).id(INSTRUMENT).scope(Scope.INSTRUMENT).limit(Limit.ALLOWED);
        lines.next().value(value).id(INSTRUMENT).scope(Scope.INSTRUMENT).limit(limit);
        input(changed.limit() - at() - MessageHeaderEncoder.ENCODED_LENGTH);
    }

    void rests() {
        auditor.rest(time);
    }

    void isQuiet() {
        auditor.quiet(time);
    }

    /** The names of the invariants that were found violated, in the order in which they were. */
    List<String> found() {
        return auditor.violations().stream().map(Violation::invariant).distinct().toList();
    }
}
