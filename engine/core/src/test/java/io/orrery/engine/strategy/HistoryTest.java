package io.orrery.engine.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.Events;
import io.orrery.engine.Rig;
import io.orrery.engine.bar.Bar;
import io.orrery.engine.bar.BarKind;
import io.orrery.engine.book.Book;
import io.orrery.engine.history.History;
import io.orrery.engine.history.HistoryWriter;
import io.orrery.engine.replay.Opening;
import io.orrery.engine.replay.Verification;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.journal.JournalReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A strategy that is told of the past is as if it had begun then: warm, in its own time, and without a trace of it elsewhere. */
final class HistoryTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long PAST = 100 * SECOND;
    private static final long NOW = 200 * SECOND;
    private static final long HISTORY = 60 * SECOND;

    /** Is warm after three trades; asks for something at each event, and notes what it heard. */
    private static final class Listener implements Strategy {
        private static final byte[] SEEN = Context.signalName("seen");

        private final List<String> heard = new ArrayList<>();
        private long trades;
        private boolean stumbles;

        @Override
        public void onStart(Context context) {
            note(context, "start");
            context.subscribeBars(BarKind.TICK, 2);
            context.timer(context.time() + 3 * SECOND, 1);
        }

        @Override
        public void onBook(Context context, Book book) {
            note(context, "book " + (book.isGood() ? context.book().mid() : 0));
        }

        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            if (stumbles) {
                throw new IllegalStateException("told of the past");
            }
            trades++;
            note(context, "trade " + trade.price());
            context.limit(Side.BUY, trade.price() - 1, 1, TimeInForce.GTC);
        }

        @Override
        public void onBar(Context context, Bar bar) {
            note(context, "bar " + bar.open() + ".." + bar.close());
        }

        @Override
        public void onTimer(Context context, int timer) {
            note(context, "timer");
            context.timer(context.time() + 3 * SECOND, 1);
        }

        @Override
        public void onTime(Context context) {
            note(context, "time");
        }

        private void note(Context context, String what) {
            heard.add(context.time() / SECOND + " " + what);
            context.signal(SEEN, 1);
        }

        @Override
        public boolean isWarm() {
            return trades >= 3;
        }

        @Override
        public long history() {
            return HISTORY;
        }

        @Override
        public void save(StateWriter out) {
            out.putLong(trades);
        }

        @Override
        public void load(Context context, StateReader in) {
            trades = in.getLong();
        }
    }

    private final List<Listener> made = new ArrayList<>();
    private final StrategyCatalogue catalogue = Rig.offering(() -> {
        made.add(new Listener());
        return made.get(made.size() - 1);
    });
    private final Rig rig = new Rig(catalogue);
    private final Events events = rig.events;
    private final Events past = new Events();
    private final HistoryWriter writer = new HistoryWriter();

    @AfterEach
    void close() {
        rig.close();
    }

    private void at(long second, Events event) {
        writer.add(PAST + second * SECOND, event.buffer(), 0, event.length());
    }

    private void begin(long second) {
        writer.begin(PAST + second * SECOND);
        at(second, past.instrument());
    }

    private void book(long second, long bid) {
        at(second, past.book(true, new long[] {bid, 7}, new long[] {bid + 2, 3}));
    }

    private void trade(long second, long price) {
        at(second, past.trade(price, 1, Side.BUY));
    }

    /** A book, three trades, and beats between them. */
    private void usual() {
        begin(0);
        book(1, 90_00);
        trade(2, 90_01);
        at(5, past.time(0));
        trade(6, 90_02);
        trade(7, 90_03);
        at(8, past.time(0));
    }

    private void told() {
        rig.engine().remember(writer.history());
        rig.passTime(NOW);
        rig.started();
        rig.feed(events.history(1, writer));
    }

    private Listener listener() {
        return made.get(made.size() - 1);
    }

    private List<String> lines(String message) {
        return rig.lines(1).stream().filter(line -> line.contains(" " + message + " ")).map(line -> line.substring(50)).toList();
    }

    private Verification verified(History of) {
        try (JournalReader reader = rig.journal.reader()) {
            return Verification.of(reader, Opening.NONE.with(of), catalogue, List.of(), sequence -> { });
        }
    }

    @Test
    void itIsWarmAtOnceAndSaysSo() {
        usual();
        told();
        assertEquals(2, lines("StrategyChanged").size(), lines("StrategyChanged").toString());
        assertTrue(lines("StrategyChanged").get(0).contains("WARMING"));
        assertTrue(lines("StrategyChanged").get(1).contains("LIVE why=\"6 events of history, 7 s\""),
            lines("StrategyChanged").get(1));
        rig.feed(events.book(true, new long[] {99_99, 7}, new long[] {100_01, 3}));
        rig.feed(events.trade(100_00, 1, Side.BUY));
        assertEquals(1, lines("NewOrder").size());
    }

    @Test
    void withoutItWaits() {
        rig.started();
        rig.feed(events.history(1, writer));
        rig.feed(events.trade(100_00, 1, Side.BUY));
        assertEquals(0, lines("NewOrder").size());
        assertTrue(lines("StrategyChanged").stream().allMatch(line -> line.contains("WARMING")), "it waits");
    }

    @Test
    void itHearsWhatHappenedWhenItHappenedAndThenTheSession() {
        usual();
        told();
        rig.feed(events.trade(100_00, 1, Side.BUY));
        assertEquals(List.of(
            "101 start", "101 book 9001", "102 trade 9001", "105 timer", "105 time", "106 bar 9001..9002", "106 trade 9002",
            "107 trade 9003", "108 timer", "108 time", "201 timer", "201 bar 9003..10000", "201 trade 10000"), listener().heard);
    }

    @Test
    void nothingOfItIsSentOrSignalledOrSeenInTheSession() {
        usual();
        told();
        assertEquals(1, lines("Signal").size(), "of the first start, and none of the past");
        assertEquals(0, lines("NewOrder").size());
        assertFalse(rig.engine().state().books().get(1).isGood());
        assertEquals(0, rig.engine().state().books().lastPrice(1));
        assertEquals(0, rig.engine().state().prices().price(1));
        assertEquals(NOW / SECOND + 1, rig.engine().state().time() / SECOND);
        assertEquals(0, rig.engine().state().tally().marketInputs());
    }

    @Test
    void aHoleEndsWhatCanBeUsed() {
        usual();
        at(9, past.feed(FeedState.STALE));
        at(10, past.feed(FeedState.LIVE));
        book(11, 91_00);
        trade(12, 91_01);
        told();
        assertEquals(List.of("111 start", "111 book 9101", "112 trade 9101"), listener().heard);
        assertTrue(lines("StrategyChanged").get(1).contains("WARMING"), lines("StrategyChanged").get(1));
    }

    @Test
    void whatIsLostAtTheEndIsAHoleOnlyIfItLasts() {
        usual();
        at(9, past.feed(FeedState.STALE));
        told();
        assertTrue(lines("StrategyChanged").get(1).contains("LIVE"), lines("StrategyChanged").get(1));
    }

    @Test
    void aBookThatIsLongLostIsNoHistory() {
        usual();
        at(9, past.feed(FeedState.STALE));
        at(40, past.time(0));
        told();
        assertTrue(lines("StrategyChanged").get(1).contains("nothing of the history is of use"));
        assertEquals(1, made.size(), "it goes on as it began");
    }

    @Test
    void aSeamBetweenTwoSessionsIsNoHole() {
        usual();
        at(9, past.feed(FeedState.DOWN));
        begin(12);
        at(12, past.feed(FeedState.DOWN));
        book(13, 91_00);
        trade(14, 91_01);
        told();
        assertEquals("101 start", listener().heard.get(0));
        assertEquals("114 trade 9101", listener().heard.get(listener().heard.size() - 1));
    }

    @Test
    void noMoreIsHeardThanItWants() {
        usual();
        book(65, 92_00);
        trade(66, 92_01);
        told();
        assertEquals(List.of("106 start", "106 trade 9002"), listener().heard.subList(0, 2));
    }

    @Test
    void anotherInstrumentOfTheSameIdIsNone() {
        writer.begin(PAST);
        at(0, past.instrument("ETH-USDT"));
        book(1, 90_00);
        told();
        assertTrue(lines("StrategyChanged").get(1).contains("nothing of the history is of use"));
    }

    @Test
    void whoIsWarmIsNotTold() {
        usual();
        rig.engine().remember(writer.history());
        rig.passTime(NOW);
        rig.started();
        for (int i = 0; i < 3; i++) {
            rig.feed(events.trade(100_00, 1, Side.BUY));
        }
        rig.feed(events.history(1, writer));
        assertEquals(1, made.size());
        assertEquals(2, lines("StrategyChanged").size());
    }

    @Test
    void whatItThrowsEndsOnlyItself() {
        usual();
        Rig stumbling = new Rig(Rig.offering(() -> {
            Listener listener = new Listener();
            listener.stumbles = true;
            return listener;
        }));
        stumbling.engine().remember(writer.history());
        stumbling.passTime(NOW).started().feed(stumbling.events.history(1, writer));
        stumbling.feed(stumbling.events.trade(100_00, 1, Side.BUY));
        List<String> failed = stumbling.lines(1).stream().filter(line -> line.contains("FAILED")).toList();
        assertEquals(2, failed.size(), failed.toString());
        assertTrue(failed.get(0).contains("told of the past"), failed.get(0));
        assertTrue(failed.get(1).contains("StateChanged"), failed.get(1));
        stumbling.close();
    }

    @Test
    void theSessionIsProvedByItAndByNoOther() {
        usual();
        told();
        rig.feed(events.trade(100_00, 1, Side.BUY));
        History told = writer.history();
        assertEquals(0, verified(told).differences());
        trade(9, 90_04);
        Verification forged = verified(writer.history());
        assertTrue(forged.differences() > 0);
        assertTrue(verified(History.NONE).differences() > 0);
        HistoryWriter like = new HistoryWriter();
        EventRecord record = new EventRecord();
        for (int at = 0; at < told.length();) {
            at = told.read(at, record);
            EventRecord copy = EventRecord.allocate();
            copy.compose(EventClass.INPUT, record.time(), record.buffer(), record.messageOffset(), record.messageLength());
            copy.seal(record.sequence() + 1);
            like.add(copy);
        }
        assertTrue(verified(like.history()).differences() > 0, "to the byte");
    }

    @Test
    void aStateThatIsSavedBehindItGoesOnAlike() {
        usual();
        told();
        rig.feed(events.book(true, new long[] {99_99, 7}, new long[] {100_01, 3}));
        StateWriter state = new StateWriter();
        rig.engine().save(state);
        Rig second = new Rig(catalogue);
        second.engine().load(new StateReader(state.buffer(), 0, state.length()));
        second.passTime(NOW).publish(events.trade(100_00, 1, Side.BUY)).run();
        assertEquals(List.of("201 bar 9003..10000", "201 trade 10000"), listener().heard);
        assertEquals(4, listener().trades);
        assertTrue(second.lines(1).stream().anyMatch(line -> line.contains("NewOrder")));
        second.close();
    }

    @Test
    void whatIsKeptIsWhatWasAdded() {
        usual();
        assertEquals(PAST, writer.from());
        assertEquals(PAST + 8 * SECOND, writer.until());
        assertEquals(8, writer.events());
        assertNull(rig.engine().strategy(1));
    }
}
