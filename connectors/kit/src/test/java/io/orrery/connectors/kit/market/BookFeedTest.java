package io.orrery.connectors.kit.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.book.ReaderBook;
import io.orrery.connectors.kit.book.Succession.Verdict;
import io.orrery.connectors.kit.market.BookFeed.State;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BookFeedTest {
    private static final int DEPTH = 8;
    private static final long UNLUCKY = 1_313;
    private static final long SECOND = 1_000_000_000L;

    private final EngineBooks engine = new EngineBooks(DEPTH, 1);
    private final Levels levels = new Levels();
    private final BookFeed feed = new BookFeed(
        1, BookFeedTest::judge, BookFeedTest::holds, new MarketWriter(engine),
        new ReaderBook(DEPTH, ReaderBook.room(DEPTH)), new Levels());
    private long now;

    private static Verdict judge(long known, boolean first, long firstId, long lastId, long previousId) {
        return lastId <= known ? Verdict.OLD : firstId <= known + 1 ? Verdict.NEXT : Verdict.GAP;
    }

    /** One quantity is never right. */
    private static boolean holds(ReaderBook book, long lastId) {
        return book.bids().size() == 0 || book.bids().quantity(0) != UNLUCKY;
    }

    private Levels levels(long bid, long bidQuantity, long ask, long askQuantity) {
        levels.clear();
        levels.bids().add(bid, bidQuantity);
        levels.asks().add(ask, askQuantity);
        return levels;
    }

    /** An update that gives the level at 100 its own id as quantity. */
    private void update(long firstId, long lastId) {
        feed.onUpdate(levels(100, lastId, 101, lastId), firstId, lastId, 0, 0, ++now);
    }

    private void answer(long lastId) {
        feed.onAnswer(levels(100, lastId, 101, lastId), lastId, ++now);
    }

    private void goLive() {
        feed.onConnected();
        answer(10);
        assertTrue(feed.state() == State.LIVE);
        engine.takeEvents();
    }

    private List<String> bids() {
        return EngineBooks.bids(engine.book(1), DEPTH);
    }

    @Test
    void aConnectionAsksForASnapshotOnce() {
        assertFalse(feed.takeSnapshotWanted());
        feed.onConnected();
        assertTrue(feed.takeSnapshotWanted());
        assertFalse(feed.takeSnapshotWanted());
        assertEquals(State.WAITING, feed.state());
    }

    @Test
    void whatCameBeforeTheSnapshotIsAppliedToIt() {
        feed.onConnected();
        update(8, 9);
        update(10, 12);
        update(13, 13);
        assertEquals(List.of(), engine.takeEvents());
        answer(10);
        assertEquals(List.of("LIVE", "snapshot 13"), engine.takeEvents());
        assertEquals(List.of("100x13"), bids());
        update(14, 15);
        assertEquals(List.of("update 15"), engine.takeEvents());
        assertEquals(0, feed.counts().gaps());
    }

    @Test
    void aDuplicateIsIgnoredAndCounted() {
        goLive();
        update(11, 12);
        update(11, 12);
        update(9, 10);
        assertEquals(List.of("update 12"), engine.takeEvents());
        assertEquals(2, feed.counts().ignored());
    }

    @Test
    void aGapMakesTheBookStaleUntilTheNextSnapshot() {
        goLive();
        feed.takeSnapshotWanted();
        update(12, 13);
        assertEquals(List.of("STALE"), engine.takeEvents());
        assertEquals(List.of(), bids());
        assertTrue(feed.takeSnapshotWanted());
        update(14, 14);
        assertEquals(List.of(), engine.takeEvents());
        answer(12);
        assertEquals(List.of("LIVE", "snapshot 14"), engine.takeEvents());
        assertEquals(1, feed.counts().gaps());
        assertEquals(2, feed.counts().resyncs());
    }

    @Test
    void aBookThatQuotesContradictForTwoSecondsIsStaleAndItsChannelMute() {
        goLive();
        feed.onQuote(100, 101, now += SECOND);
        feed.onQuote(99, 100, now += SECOND);
        feed.onQuote(98, 99, now += BookFeed.CONTRADICTED_NANOS);
        assertEquals(State.LIVE, feed.state());
        assertFalse(feed.takeMute());
        feed.onQuote(98, 99, ++now);
        assertEquals(List.of("STALE"), engine.takeEvents());
        assertTrue(feed.takeMute());
        assertFalse(feed.takeMute());
        assertEquals(1, feed.counts().contradicted());
    }

    /** Quotes come at once, updates of the book each tenth of a second. */
    @Test
    void aBookThatIsToldSomethingMayDifferFromTheLastQuote() {
        goLive();
        for (int id = 11; id < 100; id++) {
            feed.onQuote(99, 100, now += SECOND / 10);
            update(id, id);
        }
        assertEquals(State.LIVE, feed.state());
        feed.onQuote(99, 100, now += SECOND);
        feed.onQuote(100, 101, now += SECOND);
        feed.onQuote(99, 100, now += BookFeed.CONTRADICTED_NANOS);
        assertEquals(State.LIVE, feed.state(), "a quote agreed");
    }

    @Test
    void aBookThatFailsTheVenuesCheckIsNotTold() {
        goLive();
        feed.takeSnapshotWanted();
        feed.onUpdate(levels(100, UNLUCKY, 101, 1), 11, 11, 0, 0, ++now);
        assertEquals(List.of("STALE"), engine.takeEvents());
        assertEquals(List.of(), bids());
        assertTrue(feed.takeSnapshotWanted());
        assertEquals(1, feed.counts().gaps());
        feed.onSnapshot(levels(100, UNLUCKY, 101, 1), 12, 0, ++now);
        assertEquals(List.of(), engine.takeEvents());
        assertTrue(feed.takeSnapshotWanted());
        feed.onSnapshot(levels(100, 1, 101, 1), 13, 0, ++now);
        assertEquals(List.of("LIVE", "snapshot 13"), engine.takeEvents());
    }

    @Test
    void aFirstSnapshotThatFailsTheCheckIsAskedForAgain() {
        feed.onConnected();
        feed.takeSnapshotWanted();
        feed.onSnapshot(levels(100, UNLUCKY, 101, 1), 12, 0, ++now);
        assertEquals(State.WAITING, feed.state());
        assertEquals(List.of(), engine.takeEvents());
        assertTrue(feed.takeSnapshotWanted());
    }

    @Test
    void aSnapshotThatWasAskedForIsCheckedWithWhatFollowsIt() {
        feed.onConnected();
        feed.onUpdate(levels(100, UNLUCKY, 101, 1), 11, 11, 0, 0, ++now);
        answer(10);
        assertEquals(List.of(), engine.takeEvents());
        assertEquals(1, feed.counts().gaps());
    }

    @Test
    void aSnapshotThatIsTooOldIsAskedForAgain() {
        feed.onConnected();
        update(12, 13);
        feed.takeSnapshotWanted();
        answer(10);
        assertEquals(State.WAITING, feed.state());
        assertEquals(List.of(), engine.takeEvents());
        assertTrue(feed.takeSnapshotWanted());
        answer(12);
        assertEquals(List.of("LIVE", "snapshot 13"), engine.takeEvents());
        assertEquals(0, feed.counts().gaps());
    }

    @Test
    void aSnapshotThatWasAskedForBeforeAnUpdateWasLostIsAskedForAgain() {
        feed.onConnected();
        update(9, 10);
        feed.takeSnapshotWanted();
        feed.onRefused(++now);
        answer(10);
        assertEquals(State.WAITING, feed.state());
        assertTrue(feed.takeSnapshotWanted());
        answer(12);
        assertEquals(List.of("LIVE", "snapshot 12"), engine.takeEvents());
    }

    @Test
    void aGapWithinWhatWaitsNeedsASnapshotFromBehindIt() {
        feed.onConnected();
        update(10, 11);
        update(14, 15);
        answer(10);
        assertEquals(List.of(), engine.takeEvents());
        assertEquals(1, feed.counts().gaps());
        assertEquals(1, feed.dropped());
        answer(13);
        assertEquals(List.of("LIVE", "snapshot 15"), engine.takeEvents());
    }

    @Test
    void anUpdateThatCouldNotBeReadMakesTheBookStale() {
        goLive();
        feed.onRefused(++now);
        assertEquals(List.of("STALE"), engine.takeEvents());
        assertEquals(1, feed.counts().refused());
    }

    @Test
    void withoutAConnectionThereIsNoBook() {
        goLive();
        feed.onDisconnected(++now);
        assertEquals(List.of("DOWN"), engine.takeEvents());
        update(11, 11);
        answer(20);
        assertEquals(List.of(), engine.takeEvents());
        feed.onConnected();
        answer(30);
        assertEquals(List.of("LIVE", "snapshot 30"), engine.takeEvents());
    }

    @Test
    void aBookThatStaysCrossedIsStale() {
        goLive();
        feed.onUpdate(levels(101, 1, 102, 1), 11, 11, 0, 0, SECOND);
        assertEquals(List.of("update 11"), engine.takeEvents());
        feed.onUpdate(levels(101, 2, 102, 1), 12, 12, 0, 0, 2 * SECOND);
        assertEquals(State.LIVE, feed.state());
        feed.onUpdate(levels(101, 3, 102, 1), 13, 13, 0, 0, 2 * SECOND + 1);
        assertEquals(List.of("update 12", "update 13", "STALE"), engine.takeEvents());
        assertEquals(1, feed.counts().crossed());
    }

    @Test
    void aBookThatUncrossesInTimeStaysLive() {
        goLive();
        feed.onUpdate(levels(101, 1, 102, 1), 11, 11, 0, 0, SECOND);
        feed.onUpdate(levels(101, 0, 102, 1), 12, 12, 0, 0, SECOND + 1);
        feed.onUpdate(levels(101, 1, 102, 1), 13, 13, 0, 0, 5 * SECOND);
        assertEquals(State.LIVE, feed.state());
    }

    @Test
    void aFullRingIsCaughtUpWithByOneSnapshot() {
        goLive();
        engine.admit(0);
        update(11, 11);
        update(12, 12);
        assertFalse(feed.catchUp(++now));
        engine.admit(Integer.MAX_VALUE);
        update(13, 13);
        assertEquals(List.of(), engine.takeEvents());
        assertTrue(feed.catchUp(++now));
        assertTrue(feed.catchUp(++now));
        assertEquals(List.of("snapshot 13"), engine.takeEvents());
        assertEquals(List.of("100x13"), bids());
        assertEquals(3, feed.counts().conflated());
    }

    @Test
    void whatAFullRingDidNotHearOfTheStateIsToldLater() {
        goLive();
        engine.admit(0);
        update(20, 20);
        assertEquals(State.STALE, feed.state());
        engine.admit(Integer.MAX_VALUE);
        assertTrue(feed.catchUp(++now));
        assertEquals(List.of("STALE"), engine.takeEvents());
    }

    @Test
    void whenTooMuchWaitsAllOfItIsDropped() {
        feed.onConnected();
        long id = 100;
        while (feed.dropped() == 0) {
            update(id, id);
            id++;
        }
        answer(100);
        assertEquals(List.of(), engine.takeEvents());
        assertTrue(feed.takeSnapshotWanted());
        answer(id);
        assertEquals(List.of("LIVE", "snapshot " + id), engine.takeEvents());
    }

    @Test
    void aLiveBookAllocatesNothing() {
        goLive();
        engine.silence();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = 11;
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 20_000; i++, id++) {
                feed.onUpdate(levels(100 - id % 50, id % 3, 101 + id % 70, id % 4), id, id, 0, 0, ++now);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(State.LIVE, feed.state());
        assertEquals(0, least);
    }
}
