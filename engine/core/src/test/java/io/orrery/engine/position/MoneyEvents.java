package io.orrery.engine.position;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AccountDefinitionEncoder;
import io.orrery.codecs.sbe.BaseAssetSetEncoder;
import io.orrery.codecs.sbe.CashMovedEncoder;
import io.orrery.codecs.sbe.ConversionSetEncoder;
import io.orrery.codecs.sbe.EngineStartedEncoder;
import io.orrery.codecs.sbe.FundingPaidEncoder;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MarginRatesSetEncoder;
import io.orrery.codecs.sbe.MarkPriceEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderCanceledEncoder;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.QuoteEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.state.EngineState;
import org.agrona.ExpandableArrayBuffer;

/** An engine's state that is told of nothing but money, one event a call. Fills are of orders that nobody knows. */
final class MoneyEvents {
    static final int SPOT = 1;
    static final int LINEAR = 2;
    static final int INVERSE = 3;
    static final int NETTING = 1;
    static final int HEDGING = 2;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private EngineState state = new EngineState();
    private long time = 1_000;
    private long number;

    /** A started engine with an instrument of each kind, and an account of each mode. */
    MoneyEvents started() {
        start(1);
        instrument(SPOT, InstrumentKind.SPOT, "BTC/USDT", "BTC", "USDT", "", 2, 3, 8);
        instrument(LINEAR, InstrumentKind.LINEAR, "ETH/USDC:USDC", "ETH", "USDC", "USDC", 2, 3, 6);
        instrument(INVERSE, InstrumentKind.INVERSE, "BTC/USD:BTC", "BTC", "USD", "BTC", 1, 0, 8);
        account(NETTING, Switch.OFF);
        return account(HEDGING, Switch.ON);
    }

    MoneyEvents start(long epoch) {
        return apply(new EngineStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .seed(1).epoch(epoch).bookDepth(4).openOrders(16).encodedLength());
    }

    EngineState state() {
        return state;
    }

    MoneyEvents passTime(long nanos) {
        time += nanos;
        return this;
    }

    MoneyEvents instrument(
        int id, InstrumentKind kind, String symbol, String base, String quote, String settle,
        int prices, int quantities, int money) {
        return apply(new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer, 0, header)
            .tickSize(1).lotSize(1).minQuantity(1).maxQuantity(1_000_000_000L).minNotional(0).instrumentId(id).venueId(1)
            .supersedes(0).kind(kind).priceScale((byte) prices).quantityScale((byte) quantities).quoteScale((byte) money)
            .symbol(symbol).venueSymbol(symbol).baseAsset(base).quoteAsset(quote).contractSize(0).expiry(0).settleAsset(settle)
            .encodedLength());
    }

    MoneyEvents account(int id, Switch hedge) {
        return apply(new AccountDefinitionEncoder().wrapAndApplyHeader(buffer, 0, header)
            .accountId(id).venueId(1).name("main").hedge(hedge).encodedLength());
    }

    MoneyEvents fill(int account, int instrument, Side side, long price, long quantity) {
        return fill(account, instrument, side, price, quantity, 0, "", Switch.OFF);
    }

    /** Sends an order; its id is returned. */
    long order(int account, int instrument, Side side, long price, long quantity, Switch reduceOnly) {
        long id = state.nextOrderId();
        apply(new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(id).price(price).quantity(quantity)
            .accountId(account).strategyId(1).instrumentId(instrument).side(side).orderType(OrderType.LIMIT)
            .timeInForce(TimeInForce.GTC).triggerPrice(0).trailingOffset(0).displayQuantity(0).expireTime(0)
            .trigger(Trigger.USUAL).reduceOnly(reduceOnly).parentId(0).encodedLength());
        return id;
    }

    MoneyEvents filled(long orderId, int account, int instrument, Side side, long price, long quantity, long leaves) {
        return apply(new OrderFilledEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .tradeId(++number).price(price).quantity(quantity).leavesQuantity(leaves).fee(0).accountId(account)
            .instrumentId(instrument).side(side).liquidity(Liquidity.TAKER).feeAsset("").feeScale((byte) 0).closes(Switch.OFF)
            .encodedLength());
    }

    MoneyEvents canceled(long orderId, int account, int instrument, long leaves) {
        return apply(new OrderCanceledEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(orderId)
            .leavesQuantity(leaves).accountId(account).instrumentId(instrument).reason(VenueReason.REQUESTED).encodedLength());
    }

    /** A fee in another asset has 8 decimals. */
    MoneyEvents fill(
        int account, int instrument, Side side, long price, long quantity, long fee, String feeAsset, Switch closes) {
        return fill(++number, account, instrument, side, price, quantity, fee, feeAsset, closes);
    }

    /** The venue's number of the trade says when it happened. */
    MoneyEvents fill(
        long trade, int account, int instrument, Side side, long price, long quantity, long fee, String feeAsset, Switch closes) {
        return apply(new OrderFilledEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(77).tradeId(trade)
            .price(price).quantity(quantity).leavesQuantity(0).fee(fee).accountId(account).instrumentId(instrument).side(side)
            .liquidity(Liquidity.TAKER).feeAsset(feeAsset).feeScale((byte) 8).closes(closes).encodedLength());
    }

    MoneyEvents funding(int account, int instrument, String asset, long amount, int scale) {
        return funding(++number, account, instrument, asset, amount, scale);
    }

    MoneyEvents funding(long payment, int account, int instrument, String asset, long amount, int scale) {
        return apply(new FundingPaidEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).paymentId(payment)
            .amount(amount).accountId(account).instrumentId(instrument).asset(asset).scale((byte) scale).encodedLength());
    }

    MoneyEvents deposit(int account, String asset, long amount, int scale) {
        return apply(new CashMovedEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).paymentId(++number)
            .amount(amount).accountId(account).asset(asset).scale((byte) scale).encodedLength());
    }

    MoneyEvents margin(int instrument, long initial, long maintenance) {
        return apply(new MarginRatesSetEncoder().wrapAndApplyHeader(buffer, 0, header)
            .initial(initial).maintenance(maintenance).instrumentId(instrument).encodedLength());
    }

    MoneyEvents mark(int instrument, long price, int scale) {
        return apply(new MarkPriceEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).markPrice(price).indexPrice(0)
            .instrumentId(instrument).scale((byte) scale).encodedLength());
    }

    /** A quantity of 0 on either side leaves no good book. */
    MoneyEvents quote(int instrument, long bid, long ask, long quantity) {
        return apply(new QuoteEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).bidPrice(bid).bidQuantity(quantity)
            .askPrice(ask).askQuantity(quantity).instrumentId(instrument).encodedLength());
    }

    MoneyEvents base(String asset, int scale) {
        return apply(new BaseAssetSetEncoder().wrapAndApplyHeader(buffer, 0, header).asset(asset).scale((byte) scale)
            .encodedLength());
    }

    MoneyEvents conversion(int instrument, long maxAge) {
        return apply(new ConversionSetEncoder().wrapAndApplyHeader(buffer, 0, header).maxAge(maxAge).instrumentId(instrument)
            .encodedLength());
    }

    /** Goes on with a state that was saved and loaded. */
    byte[] reload() {
        StateWriter out = new StateWriter();
        state.save(out);
        state = new EngineState();
        state.load(new StateReader(out.buffer(), 0, out.length()));
        byte[] bytes = new byte[out.length()];
        out.buffer().getBytes(0, bytes);
        return bytes;
    }

    private MoneyEvents apply(int bodyLength) {
        EventRecord event = EventRecord.allocate()
            .compose(EventClass.INPUT, time, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
        state.onInput(event);
        state.apply(event);
        state.settle();
        return this;
    }
}
