package io.orrery.engine.exercise;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BaseAssetSetEncoder;
import io.orrery.codecs.sbe.BookUpdateEncoder;
import io.orrery.codecs.sbe.EngineStartedEncoder;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.LimitsChangedEncoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderAcceptedEncoder;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StrategyStartedEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TradeEncoder;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * What an engine is told in which one instrument is traded for ever, up and down, under all limits, of which none is in the way.
 * Times are of its own and go on by so much an event that bars come to their ends. Each event replaces the one before.
 */
final class MadeUpMarket {
    /** Of its instrument, venue and account. */
    static final int ID = 1;

    private static final long LOWEST = 5_000_000;
    /** It is calm for most of a cycle; then it moves suddenly, and comes back. */
    private static final int CYCLE = 256;
    private static final int CALM = 224;
    private static final long RIPPLE = 20;
    private static final long LEAP = 1_500;
    private static final int FEW = 16;
    private static final int CROWD = 500;
    private static final long PLENTY = 1L << 50;
    private static final long FORTUNE = 1L << 60;
    private static final long MANY = 4_096;
    private static final long PARTS_PER_MILLION = 20_000;
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);
    private static final long FIRST_TIME = 1_700_000_000_000_000_000L;
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(25);
    private static final int OPEN_ORDERS = 16;
    private static final int DEPTH = 16;

    private final EventRecord record = EventRecord.allocate();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BookUpdateEncoder book = new BookUpdateEncoder();
    private final TradeEncoder trade = new TradeEncoder();
    private final OrderAcceptedEncoder accepted = new OrderAcceptedEncoder();
    private final OrderFilledEncoder filled = new OrderFilledEncoder();
    private long time = FIRST_TIME;
    private long sequence;
    private long trades;
    private long steps;

    EventRecord engineStarted() {
        return input(new EngineStartedEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .seed(1).epoch(1).bookDepth(DEPTH).openOrders(OPEN_ORDERS).encodedLength());
    }

    EventRecord baseAsset() {
        return input(new BaseAssetSetEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .asset("USDT").scale((byte) 8).encodedLength());
    }

    EventRecord instrument() {
        return input(new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .tickSize(1).lotSize(1).minQuantity(1).maxQuantity(PLENTY).minNotional(0).instrumentId(ID).venueId(ID).supersedes(0)
            .kind(InstrumentKind.SPOT).priceScale((byte) 2).quantityScale((byte) 5).quoteScale((byte) 8)
            .symbol("BTC/USDT").venueSymbol("BTCUSDT").baseAsset("BTC").quoteAsset("USDT")
            .contractSize(0).expiry(0).settleAsset("").encodedLength());
    }

    EventRecord limit(Scope scope, long id, Limit limit) {
        LimitsChangedEncoder changed = new LimitsChangedEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .version(1).principal("exercise").witness("");
        changed.limitsCount(1).next().value(bound(limit)).id(id).scope(scope).limit(limit);
        return input(changed.encodedLength());
    }

    private static long bound(Limit limit) {
        return switch (limit) {
            case ALLOWED -> 1;
            case COLLAR, DRIFT, MARKET_COLLAR -> PARTS_PER_MILLION;
            case MESSAGES, EXECUTIONS, DUPLICATES, REJECTS -> MANY;
            case MESSAGE_WINDOW, EXECUTION_WINDOW, DUPLICATE_WINDOW -> WINDOW;
            default -> FORTUNE;
        };
    }

    /** A message of somebody else. */
    EventRecord told(DirectBuffer message, int offset, int length) {
        buffer().putBytes(at(), message, offset, length);
        return input(length - MessageHeaderEncoder.ENCODED_LENGTH);
    }

    EventRecord strategyStarted(int strategyId, String name) {
        StrategyStartedEncoder started = new StrategyStartedEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .strategyId(strategyId).accountId(ID).instrumentId(ID).name(name).owner(name);
        started.othersCount(0);
        return input(started.putParameters(new byte[0], 0, 0).encodedLength());
    }

    /** What happens next: the book moves, or somebody trades. */
    EventRecord next() {
        return ++steps % 2 == 0 ? trade() : book();
    }

    /** The best bid; the best offer is a tick above. */
    private long price() {
        long at = steps % CYCLE;
        long leaps = at < CALM ? 0 : Math.min(at - CALM, CYCLE - at);
        return LOWEST + steps * 7 % 11 * RIPPLE + leaps * LEAP;
    }

    private EventRecord book() {
        book.wrapAndApplyHeader(buffer(), at(), header).venueTime(0).updateId(0).instrumentId(ID);
        book.flags().clear().snapshot(true).begin(true).end(true);
        book.bidsCount(1).next().price(price()).quantity(PLENTY);
        book.asksCount(1).next().price(price() + 1).quantity(PLENTY);
        return input(book.encodedLength());
    }

    private EventRecord trade() {
        long quantity = steps % CYCLE < CALM ? 1 + steps % FEW : CROWD;
        return input(trade.wrapAndApplyHeader(buffer(), at(), header).venueTime(0).tradeId(steps)
            .price(price()).quantity(quantity).instrumentId(ID).aggressor(Side.SELL).encodedLength());
    }

    EventRecord accepted(long orderId) {
        return input(accepted.wrapAndApplyHeader(buffer(), at(), header)
            .venueTime(0).orderId(orderId).venueOrderId(orderId).accountId(ID).instrumentId(ID).encodedLength());
    }

    /** All of it, at the price of the moment. */
    EventRecord filled(long orderId, Side side, long quantity) {
        return input(filled.wrapAndApplyHeader(buffer(), at(), header)
            .venueTime(0).orderId(orderId).tradeId(++trades).price(price()).quantity(quantity).leavesQuantity(0).fee(0)
            .accountId(ID).instrumentId(ID).side(side).liquidity(Liquidity.TAKER).feeAsset("").feeScale((byte) 0)
            .closes(Switch.OFF).encodedLength());
    }

    private MutableDirectBuffer buffer() {
        return record.buffer();
    }

    private int at() {
        return record.messageOffset();
    }

    private EventRecord input(int bodyLength) {
        time += STEP;
        record.describe(EventClass.INPUT, time, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
        record.seal(++sequence);
        return record;
    }
}
