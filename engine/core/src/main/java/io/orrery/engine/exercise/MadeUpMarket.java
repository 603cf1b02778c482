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
import io.orrery.codecs.sbe.TimeEncoder;
import io.orrery.codecs.sbe.TradeEncoder;
import io.orrery.engine.order.Order;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * What an engine is told in which two instruments are traded for ever, up and down, under all limits, of which none is in the
 * way. Some more are traded once each before: an instrument's first order opens rows and accounts, by code that nothing else
 * needs. Times are of its own and go on by so much an event that bars come to their ends, and the clock beats as in a session.
 * Each event replaces the one before.
 */
final class MadeUpMarket {
    /** Of its venue, its account, and the instrument that moves. */
    static final int ID = 1;
    /** Of the first of the others, where nobody meets the orders of whoever trades in the one that moves. */
    static final int ASIDE = 2;
    /** How many trade in the others, each in as many as fit into a message: a method is compiled at its 200th call. */
    static final int SWINGS = 7;
    static final int MARKETS_EACH = 32;

    private static final long PLENTY = 1L << 50;
    private static final long FORTUNE = 1L << 60;
    private static final long MANY = 4_096;
    private static final long PARTS_PER_MILLION = 20_000;
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);
    private static final long FIRST_TIME = 1_700_000_000_000_000_000L;
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int ASIDES = SWINGS * MARKETS_EACH;
    /** A book and a trade of what moves, and a book aside. */
    private static final int TURN = 3;
    private static final int OPEN_ORDERS = 16;
    private static final int DEPTH = 16;

    private final EventRecord record = EventRecord.allocate();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BookUpdateEncoder book = new BookUpdateEncoder();
    private final TradeEncoder trade = new TradeEncoder();
    private final OrderAcceptedEncoder accepted = new OrderAcceptedEncoder();
    private final OrderFilledEncoder filled = new OrderFilledEncoder();
    private final TimeEncoder beat = new TimeEncoder();
    private final Waves waves = new Waves();
    private long time = FIRST_TIME;
    private long nextBeat = FIRST_TIME;
    private long trades;
    private long steps;
    private int met;

    EventRecord engineStarted() {
        return input(new EngineStartedEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .seed(1).epoch(1).bookDepth(DEPTH).openOrders(OPEN_ORDERS).encodedLength());
    }

    EventRecord baseAsset() {
        return input(new BaseAssetSetEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .asset("USDT").scale((byte) 8).encodedLength());
    }

    EventRecord instrument(int id, String base) {
        return input(new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .tickSize(1).lotSize(1).minQuantity(1).maxQuantity(PLENTY).minNotional(0).instrumentId(id).venueId(ID).supersedes(0)
            .kind(InstrumentKind.SPOT).priceScale((byte) 2).quantityScale((byte) 5).quoteScale((byte) 8)
            .symbol(base + "/USDT").venueSymbol(base + "USDT").baseAsset(base).quoteAsset("USDT")
            .contractSize(0).expiry(0).settleAsset("").encodedLength());
    }

    EventRecord limits(Scope scope, long id, List<Limit> some) {
        LimitsChangedEncoder changed = new LimitsChangedEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .version(1).principal("exercise").witness("");
        LimitsChangedEncoder.LimitsEncoder limits = changed.limitsCount(some.size());
        some.forEach(limit -> limits.next().value(bound(limit)).id(id).scope(scope).limit(limit));
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

    /** It trades aside, in the markets that are its own. */
    EventRecord strategyStarted(int strategyId, String name, int swing) {
        int first = ASIDE + swing * MARKETS_EACH;
        StrategyStartedEncoder started = new StrategyStartedEncoder().wrapAndApplyHeader(buffer(), at(), header)
            .strategyId(strategyId).accountId(ID).instrumentId(first).name(name).owner(name);
        StrategyStartedEncoder.OthersEncoder others = started.othersCount(MARKETS_EACH - 1);
        for (int i = 1; i < MARKETS_EACH; i++) {
            others.next().accountId(ID).instrumentId(first + i);
        }
        return input(started.putParameters(new byte[0], 0, 0).encodedLength());
    }

    /** What happens next: a book moves, somebody trades, or the clock beats. */
    EventRecord next() {
        if (time >= nextBeat) {
            nextBeat = time + BEAT;
            return input(beat.wrapAndApplyHeader(buffer(), at(), header).deadline(0).encodedLength());
        }
        waves.go();
        return switch ((int) (++steps % TURN)) {
            case 0 -> trade();
            case 1 -> book(ID);
            default -> book(aside());
        };
    }

    /** Each of the others once, and from then on the first. */
    private int aside() {
        return ASIDE + (met < ASIDES ? met++ : 0);
    }

    /** Best bid and best offer are a tick apart. */
    private EventRecord book(int instrumentId) {
        book.wrapAndApplyHeader(buffer(), at(), header).venueTime(0).updateId(0).instrumentId(instrumentId);
        book.flags().clear().snapshot(true).begin(true).end(true);
        book.bidsCount(1).next().price(waves.price()).quantity(PLENTY);
        book.asksCount(1).next().price(waves.price() + 1).quantity(PLENTY);
        return input(book.encodedLength());
    }

    private EventRecord trade() {
        return input(trade.wrapAndApplyHeader(buffer(), at(), header).venueTime(0).tradeId(steps)
            .price(waves.price()).quantity(waves.quantity()).instrumentId(ID).aggressor(Side.SELL).encodedLength());
    }

    EventRecord accepted(Order order) {
        return input(accepted.wrapAndApplyHeader(buffer(), at(), header).venueTime(0).orderId(order.id()).venueOrderId(order.id())
            .accountId(ID).instrumentId(order.instrumentId()).encodedLength());
    }

    /** All of it, at the price of the moment. */
    EventRecord filled(Order order) {
        return input(filled.wrapAndApplyHeader(buffer(), at(), header)
            .venueTime(0).orderId(order.id()).tradeId(++trades).price(waves.price()).quantity(order.leaves()).leavesQuantity(0)
            .fee(0).accountId(ID).instrumentId(order.instrumentId()).side(order.side()).liquidity(Liquidity.TAKER)
            .feeAsset("").feeScale((byte) 0).closes(Switch.OFF).encodedLength());
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
        return record;
    }
}
