package io.orrery.bench.stage;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BaseAssetSetEncoder;
import io.orrery.codecs.sbe.EngineStartedEncoder;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderAcceptedEncoder;
import io.orrery.codecs.sbe.OrderCanceledEncoder;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.Engine;
import io.orrery.engine.strategy.StrategyCatalogue;
import java.util.List;
import java.util.function.LongSupplier;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Orders from their leaving to their end: new, accepted, and canceled or filled, each applied to a state with ledger, positions
 * and risk.
 */
final class OrderLives implements LongSupplier {
    private static final long PRICE = 100_00;
    private static final long FIRST = 1L << 40;
    private static final long MILLI = 1_000_000L;

    private final int operations;
    private final boolean filled;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final NewOrderEncoder order = new NewOrderEncoder();
    private final OrderAcceptedEncoder accepted = new OrderAcceptedEncoder();
    private final OrderFilledEncoder fill = new OrderFilledEncoder();
    private final OrderCanceledEncoder canceled = new OrderCanceledEncoder();
    private final MutableDirectBuffer buffer = new ExpandableArrayBuffer(1_024);
    private final EventRecord record = EventRecord.allocate();
    private final Engine engine = new Engine(new StrategyCatalogue(List.of()), output -> { });
    private long now = 1_700_000_000_000_000_000L;
    private long next = FIRST;

    /**
     * Makes an engine of one instrument.
     *
     * @param operations orders of one turn
     * @param filled whether they are, or else canceled
     */
    OrderLives(int operations, boolean filled) {
        this.operations = operations;
        this.filled = filled;
        input(new EngineStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .seed(1).epoch(1).bookDepth(4).openOrders(64).encodedLength());
        input(new BaseAssetSetEncoder().wrapAndApplyHeader(buffer, 0, header).asset("USDT").scale((byte) 8).encodedLength());
        input(new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer, 0, header)
            .tickSize(1).lotSize(1).minQuantity(1).maxQuantity(1_000_000L).minNotional(0)
            .instrumentId(1).venueId(1).supersedes(0).kind(InstrumentKind.SPOT)
            .priceScale((byte) 2).quantityScale((byte) 3).quoteScale((byte) 8)
            .symbol("A/USDT").venueSymbol("AUSDT").baseAsset("A").quoteAsset("USDT")
            .contractSize(0).expiry(0).settleAsset("").encodedLength());
    }

    @Override
    public long getAsLong() {
        for (int i = 0; i < operations; i++) {
            live();
        }
        return engine.digest();
    }

    private void live() {
        long id = ++next;
        Side side = (id & 1) == 0 ? Side.BUY : Side.SELL;
        long quantity = 1 + id % 9;
        now += MILLI;
        compose(EventClass.OUTPUT, order.wrapAndApplyHeader(buffer, 0, header)
            .orderId(id).price(PRICE).quantity(quantity)
            .accountId(1).strategyId(1).instrumentId(1)
            .side(side).orderType(OrderType.LIMIT).timeInForce(TimeInForce.GTC).triggerPrice(0)
            .trailingOffset(0).displayQuantity(0).expireTime(0).trigger(Trigger.USUAL).reduceOnly(Switch.OFF).parentId(0)
            .encodedLength());
        engine.apply(record);
        input(accepted.wrapAndApplyHeader(buffer, 0, header).venueTime(now).orderId(id).venueOrderId(id).accountId(1)
            .instrumentId(1).venueOrderName("").encodedLength());
        if (filled) {
            input(fill.wrapAndApplyHeader(buffer, 0, header).venueTime(now).orderId(id).tradeId(id).price(PRICE)
                .quantity(quantity).leavesQuantity(0).fee(1).accountId(1).instrumentId(1).side(side)
                .liquidity(Liquidity.MAKER).feeAsset("").feeScale((byte) 0).closes(Switch.OFF).encodedLength());
        } else {
            input(canceled.wrapAndApplyHeader(buffer, 0, header).venueTime(now).orderId(id).leavesQuantity(quantity)
                .accountId(1).instrumentId(1).reason(VenueReason.REQUESTED).encodedLength());
        }
    }

    /** How many orders are open between turns. */
    int open() {
        return engine.state().orders().size();
    }

    private void input(int bodyLength) {
        compose(EventClass.INPUT, bodyLength);
        engine.execute(record);
    }

    private void compose(EventClass of, int bodyLength) {
        record.compose(of, now, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
    }
}
