package io.orrery.engine;

import io.orrery.codecs.sbe.AmendOrderEncoder;
import io.orrery.codecs.sbe.AmendRejectedEncoder;
import io.orrery.codecs.sbe.BookUpdateEncoder;
import io.orrery.codecs.sbe.CancelOrderEncoder;
import io.orrery.codecs.sbe.CancelRejectedEncoder;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.CommandUnansweredEncoder;
import io.orrery.codecs.sbe.Doubt;
import io.orrery.codecs.sbe.EngineStartedEncoder;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.FeedStatusEncoder;
import io.orrery.codecs.sbe.FundingRateEncoder;
import io.orrery.codecs.sbe.HaltReason;
import io.orrery.codecs.sbe.HaltRequestedEncoder;
import io.orrery.codecs.sbe.HistoryToldEncoder;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.JournalSlowEncoder;
import io.orrery.codecs.sbe.LimitsSetEncoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MarkPriceEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderAcceptedEncoder;
import io.orrery.codecs.sbe.OrderAmendedEncoder;
import io.orrery.codecs.sbe.OrderCanceledEncoder;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.OrderRejectedEncoder;
import io.orrery.codecs.sbe.OrderResolvedEncoder;
import io.orrery.codecs.sbe.OrderStatedEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.QuoteEncoder;
import io.orrery.codecs.sbe.Resolution;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedEncoder;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.StopRequestedEncoder;
import io.orrery.codecs.sbe.StrategyStartedEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeEncoder;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeEncoder;
import io.orrery.codecs.sbe.TradeStatedEncoder;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.history.HistoryWriter;
import java.nio.charset.StandardCharsets;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;

/** Writes events for tests: prices of 2 decimals, quantities of 3, money of 8, in instrument 1 on venue 1, account 1. */
public final class Events {
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MutableDirectBuffer buffer = new ExpandableArrayBuffer(1_024);
    private int length;
    private int instrument = 1;
    private long lastTrade;

    /** From here on, events are about this instrument. */
    public Events of(int instrumentId) {
        instrument = instrumentId;
        return this;
    }

    public MutableDirectBuffer buffer() {
        return buffer;
    }

    public int length() {
        return length;
    }

    public Events engineStarted(long seed, long epoch) {
        return ends(new EngineStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .seed(seed).epoch(epoch).bookDepth(16).openOrders(8).encodedLength());
    }

    public Events instrument() {
        return instrument("BTC-USDT");
    }

    public Events instrument(String symbol) {
        return instrument(symbol, 1, 1, 1, 0);
    }

    public Events instrument(String symbol, long tickSize, long lotSize, long minQuantity, long minNotional) {
        return ends(new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer, 0, header)
            .tickSize(tickSize).lotSize(lotSize).minQuantity(minQuantity).maxQuantity(1_000_000_000L).minNotional(minNotional)
            .instrumentId(instrument).venueId(1).supersedes(0).kind(InstrumentKind.SPOT)
            .priceScale((byte) 2).quantityScale((byte) 3).quoteScale((byte) 8)
            .symbol(symbol).venueSymbol("BTCUSDT").baseAsset("BTC").quoteAsset("USDT")
            .contractSize(0).expiry(0).settleAsset("").encodedLength());
    }

    public Events limits(long maxQuantity, long maxValue, long collar) {
        return ends(new LimitsSetEncoder().wrapAndApplyHeader(buffer, 0, header)
            .maxQuantity(maxQuantity).maxValue(maxValue).collarPartsPerMillion(collar).instrumentId(instrument).encodedLength());
    }

    public Events strategy(int id, String name, String parameters) {
        return strategy(id, name, parameters, new int[0]);
    }

    /** @param others instruments that it trades besides, on the same account */
    public Events strategy(int id, String name, String parameters, int... others) {
        byte[] text = parameters.getBytes(StandardCharsets.US_ASCII);
        StrategyStartedEncoder started = new StrategyStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .strategyId(id).accountId(1).instrumentId(instrument).name(name).owner("");
        StrategyStartedEncoder.OthersEncoder other = started.othersCount(others.length);
        for (int each : others) {
            other.next().accountId(1).instrumentId(each);
        }
        return ends(started.putParameters(text, 0, text.length).encodedLength());
    }

    /** An operator lets a strategy that has failed begin anew. */
    public Events resume(int strategyId) {
        return ends(new StateRequestedEncoder().wrapAndApplyHeader(buffer, 0, header).id(strategyId).principal("ann").witness("")
            .scope(Scope.STRATEGY).reason(StateReason.STRATEGY_FAILED).state(TradingState.ACTIVE).encodedLength());
    }

    /** Levels are pairs of price and quantity. */
    public Events book(boolean snapshot, long[] bids, long[] asks) {
        BookUpdateEncoder update = new BookUpdateEncoder().wrapAndApplyHeader(buffer, 0, header)
            .venueTime(0).updateId(0).instrumentId(instrument);
        update.flags().clear().snapshot(snapshot).begin(true).end(true);
        BookUpdateEncoder.BidsEncoder bid = update.bidsCount(bids.length / 2);
        for (int i = 0; i < bids.length; i += 2) {
            bid.next().price(bids[i]).quantity(bids[i + 1]);
        }
        BookUpdateEncoder.AsksEncoder ask = update.asksCount(asks.length / 2);
        for (int i = 0; i < asks.length; i += 2) {
            ask.next().price(asks[i]).quantity(asks[i + 1]);
        }
        return ends(update.encodedLength());
    }

    public Events quote(long bid, long bidQuantity, long ask, long askQuantity) {
        return ends(new QuoteEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0)
            .bidPrice(bid).bidQuantity(bidQuantity).askPrice(ask).askQuantity(askQuantity)
            .instrumentId(instrument).encodedLength());
    }

    public Events trade(long price, long quantity, Side aggressor) {
        return ends(new TradeEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).tradeId(1)
            .price(price).quantity(quantity).instrumentId(instrument).aggressor(aggressor).encodedLength());
    }

    public Events markPrice(long price) {
        return ends(new MarkPriceEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).markPrice(price).indexPrice(price)
            .instrumentId(instrument).scale((byte) 2).encodedLength());
    }

    public Events fundingRate(long rate) {
        return ends(new FundingRateEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).rate(rate)
            .interval(28_800_000_000_000L).nextFundingTime(0).instrumentId(instrument).encodedLength());
    }

    public Events time(long deadline) {
        return ends(new TimeEncoder().wrapAndApplyHeader(buffer, 0, header).deadline(deadline).encodedLength());
    }

    public Events feed(FeedState state) {
        return ends(new FeedStatusEncoder().wrapAndApplyHeader(buffer, 0, header)
            .instrumentId(instrument).state(state).encodedLength());
    }

    /** A strategy is told of the past. */
    public Events history(int strategyId, HistoryWriter past) {
        byte[] sha256 = past.history().sha256();
        return ends(new HistoryToldEncoder().wrapAndApplyHeader(buffer, 0, header)
            .from(past.from()).until(past.until()).events(past.events()).strategyId(strategyId)
            .putSha256(sha256, 0, sha256.length).session("before").encodedLength());
    }

    public Events accepted(long orderId) {
        return ends(new OrderAcceptedEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .venueOrderId(9_000 + (orderId & 0xFFFF)).accountId(1).instrumentId(instrument).encodedLength());
    }

    public Events rejected(long orderId, VenueReason reason) {
        return ends(new OrderRejectedEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .accountId(1).instrumentId(instrument).reason(reason).encodedLength());
    }

    public Events filled(long orderId, Side side, long price, long quantity, long leaves, long fee, Liquidity liquidity) {
        return ends(new OrderFilledEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .tradeId(++lastTrade).price(price).quantity(quantity).leavesQuantity(leaves).fee(fee)
            .accountId(1).instrumentId(instrument).side(side)
            .liquidity(liquidity).feeAsset("").feeScale((byte) 0).closes(Switch.OFF).encodedLength());
    }

    /** The execution with this number at the venue, whatever was told before it. */
    public Events filledAs(long tradeId, long orderId, Side side, long price, long quantity) {
        return ends(new OrderFilledEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId).tradeId(tradeId)
            .price(price).quantity(quantity).leavesQuantity(Long.MAX_VALUE).fee(0).accountId(1).instrumentId(instrument)
            .side(side).liquidity(Liquidity.MAKER).feeAsset("").feeScale((byte) 0).closes(Switch.OFF).encodedLength());
    }

    public Events canceled(long orderId, long leaves) {
        return ends(new OrderCanceledEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .leavesQuantity(leaves).accountId(1).instrumentId(instrument).reason(VenueReason.REQUESTED).encodedLength());
    }

    public Events cancelRejected(long orderId) {
        return cancelRejected(orderId, VenueReason.UNKNOWN_ORDER);
    }

    public Events cancelRejected(long orderId, VenueReason reason) {
        return ends(new CancelRejectedEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .accountId(1).instrumentId(instrument).reason(reason).encodedLength());
    }

    public Events amended(long orderId, long price, long quantity) {
        return ends(new OrderAmendedEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .price(price).quantity(quantity).accountId(1).instrumentId(instrument).encodedLength());
    }

    public Events amendRejected(long orderId, VenueReason reason) {
        return ends(new AmendRejectedEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .accountId(1).instrumentId(instrument).reason(reason).encodedLength());
    }

    public Events unanswered(long orderId, Command command) {
        return ends(new CommandUnansweredEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(orderId).accountId(1)
            .instrumentId(instrument).command(command).doubt(Doubt.TIMED_OUT).encodedLength());
    }

    public Events orderStated(long orderId, long price, long quantity, long filled) {
        return ends(new OrderStatedEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).statement(1).orderId(orderId)
            .venueOrderId(9_000 + (orderId & 0xFFFF)).price(price).quantity(quantity).filled(filled).accountId(1)
            .instrumentId(instrument).side(Side.BUY).orderType(OrderType.LIMIT).timeInForce(TimeInForce.GTC)
            .venueOrderName("").clientId("").encodedLength());
    }

    /** The execution with this number at the venue, told by a statement that may not know the order. */
    public Events tradeStated(long orderId, long tradeId, Side side, long price, long quantity) {
        return ends(new TradeStatedEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).statement(1).orderId(orderId)
            .venueOrderId(0).tradeId(tradeId).price(price).quantity(quantity).fee(0).accountId(1).instrumentId(instrument)
            .side(side).liquidity(Liquidity.MAKER).feeAsset("").feeScale((byte) 0).closes(Switch.OFF).encodedLength());
    }

    public Events resolved(long orderId, Resolution resolution) {
        return ends(new OrderResolvedEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(orderId).statement(1).accountId(1)
            .instrumentId(instrument).resolution(resolution).encodedLength());
    }

    public Events cancelOrder(long orderId) {
        return ends(new CancelOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(orderId).accountId(1).strategyId(1)
            .instrumentId(instrument).venueOrderId(0).venueOrderName("").encodedLength());
    }

    public Events amendOrder(long orderId, long price, long quantity) {
        return ends(new AmendOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(orderId).price(price)
            .quantity(quantity).accountId(1).strategyId(1).instrumentId(instrument).encodedLength());
    }

    public Events stop(StopPolicy policy) {
        return ends(new StopRequestedEncoder().wrapAndApplyHeader(buffer, 0, header).policy(policy).encodedLength());
    }

    public Events halt(HaltReason reason) {
        return ends(new HaltRequestedEncoder().wrapAndApplyHeader(buffer, 0, header).reason(reason).encodedLength());
    }

    public Events journalSlow(Switch reducing) {
        return ends(new JournalSlowEncoder().wrapAndApplyHeader(buffer, 0, header).lag(1).reducing(reducing).encodedLength());
    }

    public Events newOrder(long orderId, Side side, long price, long quantity) {
        return ends(new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(orderId).price(price).quantity(quantity)
            .accountId(1).strategyId(1).instrumentId(instrument).side(side).orderType(OrderType.LIMIT)
            .timeInForce(TimeInForce.GTC).triggerPrice(0).trailingOffset(0).displayQuantity(0).expireTime(0)
            .trigger(Trigger.USUAL).reduceOnly(Switch.OFF).parentId(0).encodedLength());
    }

    private Events ends(int bodyLength) {
        length = HEADER + bodyLength;
        return this;
    }
}
