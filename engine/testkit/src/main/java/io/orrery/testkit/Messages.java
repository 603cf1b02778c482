package io.orrery.testkit;

import io.orrery.codecs.sbe.BookUpdateEncoder;
import io.orrery.codecs.sbe.EngineStartedEncoder;
import io.orrery.codecs.sbe.HistoryToldEncoder;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.LimitsSetEncoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderAcceptedEncoder;
import io.orrery.codecs.sbe.OrderAmendedEncoder;
import io.orrery.codecs.sbe.OrderCanceledEncoder;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.OrderRejectedEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StrategyStartedEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeEncoder;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeEncoder;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.history.HistoryWriter;
import io.orrery.engine.order.Order;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/** Writes what is played. Each message replaces the one before; what is returned is its length. */
final class Messages {
    static final int INSTRUMENT = 1;
    static final int ACCOUNT = 1;
    static final int STRATEGY = 1;
    private static final int QUOTE_SCALE = 8;
    private static final long PLENTY = 1_000_000_000_000L;
    /** Any price passes: what is tested is the strategy. */
    private static final long COLLAR = 900_000;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(512);
    private long lastTrade;

    DirectBuffer buffer() {
        return buffer;
    }

    int engineStarted() {
        return whole(new EngineStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .seed(1).epoch(1).bookDepth(16).openOrders(256).encodedLength());
    }

    int instrument() {
        return whole(new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer, 0, header)
            .tickSize(1).lotSize(1).minQuantity(1).maxQuantity(PLENTY).minNotional(0)
            .instrumentId(INSTRUMENT).venueId(1).supersedes(0).kind(InstrumentKind.SPOT)
            .priceScale((byte) Units.PRICE_SCALE).quantityScale((byte) Units.QUANTITY_SCALE).quoteScale((byte) QUOTE_SCALE)
            .symbol("BTC/USDT").venueSymbol("BTCUSDT").baseAsset("BTC").quoteAsset("USDT")
            .contractSize(0).expiry(0).settleAsset("").encodedLength());
    }

    int limits() {
        return whole(new LimitsSetEncoder().wrapAndApplyHeader(buffer, 0, header)
            .maxQuantity(PLENTY).maxValue(Long.MAX_VALUE).collarPartsPerMillion(COLLAR).instrumentId(INSTRUMENT)
            .encodedLength());
    }

    int strategy(String name, String parameters) {
        byte[] text = parameters.getBytes(StandardCharsets.US_ASCII);
        StrategyStartedEncoder started = new StrategyStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .strategyId(STRATEGY).accountId(ACCOUNT).instrumentId(INSTRUMENT).name(name).owner("tested");
        started.othersCount(0);
        return whole(started.putParameters(text, 0, text.length).encodedLength());
    }

    int historyTold(HistoryWriter past) {
        byte[] sha256 = past.history().sha256();
        return whole(new HistoryToldEncoder().wrapAndApplyHeader(buffer, 0, header)
            .from(past.from()).until(past.until()).events(past.events()).strategyId(STRATEGY)
            .putSha256(sha256, 0, sha256.length).session("").encodedLength());
    }

    int book(long bid, long bidQuantity, long ask, long askQuantity) {
        BookUpdateEncoder update = new BookUpdateEncoder().wrapAndApplyHeader(buffer, 0, header)
            .venueTime(0).updateId(0).instrumentId(INSTRUMENT);
        update.flags().clear().snapshot(true).begin(true).end(true);
        update.bidsCount(1).next().price(bid).quantity(bidQuantity);
        update.asksCount(1).next().price(ask).quantity(askQuantity);
        return whole(update.encodedLength());
    }

    int trade(boolean buys, long price, long quantity) {
        return whole(new TradeEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).tradeId(++lastTrade)
            .price(price).quantity(quantity).instrumentId(INSTRUMENT).aggressor(buys ? Side.BUY : Side.SELL).encodedLength());
    }

    int time(long deadline) {
        return whole(new TimeEncoder().wrapAndApplyHeader(buffer, 0, header).deadline(deadline).encodedLength());
    }

    int accepted(long orderId) {
        return whole(new OrderAcceptedEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .venueOrderId(orderId & 0xFFFF).accountId(ACCOUNT).instrumentId(INSTRUMENT).encodedLength());
    }

    int rejected(long orderId) {
        return whole(new OrderRejectedEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .accountId(ACCOUNT).instrumentId(INSTRUMENT).reason(VenueReason.OTHER).encodedLength());
    }

    int filled(Order order, long price, long quantity) {
        Liquidity liquidity = order.timeInForce() == TimeInForce.IOC ? Liquidity.TAKER : Liquidity.MAKER;
        return whole(new OrderFilledEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(order.id())
            .tradeId(++lastTrade).price(price).quantity(quantity).leavesQuantity(order.leaves() - quantity).fee(0)
            .accountId(ACCOUNT).instrumentId(INSTRUMENT).side(order.side()).liquidity(liquidity).feeAsset("")
            .feeScale((byte) 0).closes(Switch.OFF).encodedLength());
    }

    int canceled(long orderId, long leaves) {
        return canceled(orderId, leaves, VenueReason.REQUESTED);
    }

    int ended(long orderId, long leaves) {
        return canceled(orderId, leaves, VenueReason.OTHER);
    }

    private int canceled(long orderId, long leaves, VenueReason reason) {
        return whole(new OrderCanceledEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .leavesQuantity(leaves).accountId(ACCOUNT).instrumentId(INSTRUMENT).reason(reason).encodedLength());
    }

    int amended(long orderId, long price, long quantity) {
        return whole(new OrderAmendedEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .price(price).quantity(quantity).accountId(ACCOUNT).instrumentId(INSTRUMENT).encodedLength());
    }

    private static int whole(int bodyLength) {
        return MessageHeaderEncoder.ENCODED_LENGTH + bodyLength;
    }
}
