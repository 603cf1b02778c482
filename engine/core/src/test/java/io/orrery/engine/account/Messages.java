package io.orrery.engine.account;

import io.orrery.codecs.sbe.AccountStatusEncoder;
import io.orrery.codecs.sbe.BalanceStatedEncoder;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.CommandRefusedEncoder;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderStatedEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.PositionStatedEncoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedEncoder;
import io.orrery.codecs.sbe.StatementClosedEncoder;
import io.orrery.codecs.sbe.StatementOpenedEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeStatedEncoder;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.Rig;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;

/** Feeds what a venue tells of account 1. */
final class Messages {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MutableDirectBuffer buffer = new ExpandableArrayBuffer(1_024);
    private final Rig rig;

    Messages(Rig rig) {
        this.rig = rig;
    }

    private void feed(int bodyLength) {
        rig.publish(buffer, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength).run();
    }

    /** A perpetual in USDT, of the same scales as the spot instrument. */
    void contract(int instrumentId) {
        feed(new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer, 0, header)
            .tickSize(1).lotSize(1).minQuantity(1).maxQuantity(1_000_000_000L).minNotional(0)
            .instrumentId(instrumentId).venueId(1).supersedes(0).kind(InstrumentKind.LINEAR)
            .priceScale((byte) 2).quantityScale((byte) 3).quoteScale((byte) 8)
            .symbol("BTC-USDT-PERP").venueSymbol("BTCUSDT").baseAsset("BTC").quoteAsset("USDT")
            .contractSize(0).expiry(0).settleAsset("USDT").encodedLength());
    }

    void status(FeedState state) {
        feed(new AccountStatusEncoder().wrapAndApplyHeader(buffer, 0, header).accountId(1).state(state).encodedLength());
    }

    void opened(long statement) {
        feed(new StatementOpenedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .statement(statement).accountId(1).encodedLength());
    }

    void closed(long statement, long lines, boolean whole) {
        feed(new StatementClosedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .statement(statement).lines(lines).accountId(1).whole(whole ? Switch.ON : Switch.OFF).encodedLength());
    }

    void balance(long statement, String asset, long total) {
        feed(new BalanceStatedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .venueTime(0).statement(statement).total(total).available(total).accountId(1).asset(asset).scale((byte) 8)
            .encodedLength());
    }

    void position(long statement, int instrumentId, long quantity) {
        feed(new PositionStatedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .venueTime(0).statement(statement).quantity(quantity).averagePrice(0).accountId(1).instrumentId(instrumentId)
            .encodedLength());
    }

    void order(long statement, Resting order) {
        feed(new OrderStatedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .venueTime(0).statement(statement).orderId(order.orderId()).venueOrderId(order.venueOrderId())
            .price(order.price()).quantity(order.quantity()).filled(order.filled()).accountId(1)
            .instrumentId(order.instrumentId()).side(order.side()).orderType(OrderType.LIMIT).timeInForce(TimeInForce.GTC)
            .venueOrderName("N" + order.venueOrderId()).clientId("").encodedLength());
    }

    void trade(long statement, Traded trade) {
        feed(new TradeStatedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .venueTime(trade.venueTime()).statement(statement).orderId(trade.orderId()).venueOrderId(trade.venueOrderId())
            .tradeId(trade.tradeId()).price(trade.price()).quantity(trade.quantity()).fee(0).accountId(1)
            .instrumentId(trade.instrumentId()).side(trade.side()).liquidity(Liquidity.MAKER).feeAsset("").feeScale((byte) 0)
            .encodedLength());
    }

    void requestRefused() {
        feed(new CommandRefusedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .accountId(1).instrumentId(0).command(Command.STATEMENT).reason(VenueReason.RATE_LIMIT).encodedLength());
    }

    /** An operator takes a restriction back. */
    void approve(StateReason reason) {
        feed(new StateRequestedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .id(1).principal("ada").witness("").scope(Scope.ACCOUNT).reason(reason).state(TradingState.ACTIVE).encodedLength());
    }

    /** An order in the venue's book. */
    record Resting(long orderId, long venueOrderId, int instrumentId, Side side, long price, long quantity, long filled) {
    }

    /** An execution that the venue knows. */
    record Traded(long orderId, long venueOrderId, long tradeId, int instrumentId, Side side, long price, long quantity,
        long venueTime) {
    }
}
