package io.orrery.connectors.kit.market;

import io.orrery.codecs.sbe.FeedState;
import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.book.PendingUpdates;
import io.orrery.connectors.kit.book.ReaderBook;
import io.orrery.connectors.kit.book.Succession;

/**
 * Keeps the engine's book of one instrument in step with its venue's. As soon as anything casts doubt on it – an update is
 * missing or could not be read, bid and ask stay crossed, the connection is lost – the engine is told, and nothing more of the
 * book until a snapshot has made it right again.
 */
public final class BookFeed {
    /** Nanoseconds of receive time for which a book may be crossed. */
    public static final long CROSSED_NANOS = 1_000_000_000L;

    private static final long NEVER = Long.MIN_VALUE;

    /** How far the book can be relied on. */
    public enum State {
        /** Not connected. */
        DOWN,
        /** Connected, and waiting for the first snapshot. */
        WAITING,
        /** The book is right. */
        LIVE,
        /** It was, and waits for another snapshot. */
        STALE
    }

    private final int instrumentId;
    private final Succession rule;
    private final MarketWriter writer;
    private final ReaderBook book;
    private final Levels scratch;
    private final PendingUpdates pending = new PendingUpdates();
    private final FeedCounts counts = new FeedCounts();
    private State state = State.DOWN;
    private FeedState told = FeedState.DOWN;
    private boolean behind;
    private boolean wanted;
    private boolean first;
    private long known;
    private long venueTime;
    private long crossedSince = NEVER;

    /**
     * @param book shows the engine what it tells
     * @param scratch room for an update; feeds of one thread may share it, if nothing else does
     */
    public BookFeed(int instrumentId, Succession rule, MarketWriter writer, ReaderBook book, Levels scratch) {
        this.instrumentId = instrumentId;
        this.rule = rule;
        this.writer = writer;
        this.book = book;
        this.scratch = scratch;
    }

    public int instrumentId() {
        return instrumentId;
    }

    public State state() {
        return state;
    }

    public FeedCounts counts() {
        return counts;
    }

    /** Of updates that came while a snapshot was awaited, those that were never applied. */
    public long dropped() {
        return pending.dropped();
    }

    /** True once, whenever a snapshot is to be asked for. */
    public boolean takeSnapshotWanted() {
        boolean was = wanted;
        wanted = false;
        return was;
    }

    /** Updates will come from now on. */
    public void onConnected() {
        pending.clear();
        state = State.WAITING;
        wanted = true;
    }

    public void onDisconnected(long receivedTime) {
        state = State.DOWN;
        wanted = false;
        pending.clear();
        leave(receivedTime);
    }

    /** An update of this book could not be read. */
    public void onRefused(long receivedTime) {
        counts.refused++;
        if (state == State.LIVE) {
            lose(receivedTime);
        }
    }

    /** Something else than an update casts doubt on the book, such as silence. */
    public void onDoubt(long receivedTime) {
        if (state == State.LIVE) {
            lose(receivedTime);
        }
    }

    public void onUpdate(Levels levels, long firstId, long lastId, long previousId, long updateTime, long receivedTime) {
        if (state != State.LIVE) {
            if (state != State.DOWN) {
                pending.add(levels, firstId, lastId, previousId, updateTime);
            }
            return;
        }
        switch (rule.judge(known, first, firstId, lastId, previousId)) {
            case NEXT -> {
                apply(levels, lastId, updateTime);
                tell(receivedTime);
                watchCrossing(receivedTime);
            }
            case GAP -> {
                counts.gaps++;
                lose(receivedTime);
                pending.add(levels, firstId, lastId, previousId, updateTime);
            }
            default -> counts.ignored++;
        }
    }

    /** A snapshot in the stream itself: the updates behind it follow it. */
    public void onSnapshot(Levels levels, long lastId, long snapshotTime, long receivedTime) {
        if (state == State.DOWN) {
            counts.ignored++;
            return;
        }
        begin(levels, lastId, snapshotTime);
        pending.clear();
        live(receivedTime);
    }

    /** A snapshot that was asked for: it counts if what came in the meantime follows it. */
    public void onAnswer(Levels levels, long lastId, long receivedTime) {
        if (state == State.LIVE || state == State.DOWN) {
            counts.ignored++;
            return;
        }
        begin(levels, lastId, 0);
        pending.first();
        while (pending.next()) {
            switch (rule.judge(known, first, pending.firstId(), pending.lastId(), pending.previousId())) {
                case NEXT -> {
                    pending.levels(scratch);
                    apply(scratch, pending.lastId(), pending.venueTime());
                }
                case GAP -> { // or, if it is the first, the snapshot is too old
                    counts.gaps += first ? 0 : 1;
                    pending.dropBefore();
                    wanted = true;
                    return;
                }
                default -> counts.ignored++;
            }
        }
        pending.clear();
        live(receivedTime);
    }

    /** Tells what the inlet refused before: the state, and the book as one snapshot. Returns false if refused again. */
    public boolean catchUp(long receivedTime) {
        if (told != wire() && !tellState(receivedTime)) {
            return false;
        }
        if (behind && state == State.LIVE) {
            book.showAll();
            behind = !writer.bookUpdate(receivedTime, venueTime, known, instrumentId, true, book.told());
        }
        return !behind;
    }

    private void begin(Levels snapshot, long lastId, long snapshotTime) {
        book.replace(snapshot);
        known = lastId;
        venueTime = snapshotTime;
        first = true;
        crossedSince = NEVER;
    }

    private void apply(Levels levels, long lastId, long updateTime) {
        book.apply(levels);
        known = lastId;
        venueTime = updateTime;
        first = false;
    }

    private void live(long receivedTime) {
        counts.resyncs++;
        state = State.LIVE;
        wanted = false;
        behind = true;
        catchUp(receivedTime);
    }

    private void tell(long receivedTime) {
        behind = behind || !writer.bookUpdate(receivedTime, venueTime, known, instrumentId, false, book.told());
        if (behind) {
            counts.conflated++;
        }
    }

    private void watchCrossing(long receivedTime) {
        if (!book.isCrossed()) {
            crossedSince = NEVER;
        } else if (crossedSince == NEVER) {
            crossedSince = receivedTime;
        } else if (receivedTime - crossedSince > CROSSED_NANOS) {
            counts.crossed++;
            lose(receivedTime);
        }
    }

    private void lose(long receivedTime) {
        state = State.STALE;
        wanted = true;
        leave(receivedTime);
    }

    private void leave(long receivedTime) {
        book.clear();
        behind = false;
        crossedSince = NEVER;
        if (told != wire()) {
            tellState(receivedTime);
        }
    }

    private boolean tellState(long receivedTime) {
        FeedState now = wire();
        if (!writer.feedStatus(receivedTime, instrumentId, now)) {
            return false;
        }
        told = now;
        return true;
    }

    /** What the engine is to know of the state: before the first snapshot there is nothing that could be stale. */
    private FeedState wire() {
        return switch (state) {
            case LIVE -> FeedState.LIVE;
            case STALE -> FeedState.STALE;
            case WAITING -> told == FeedState.LIVE ? FeedState.STALE : told;
            case DOWN -> FeedState.DOWN;
        };
    }
}
