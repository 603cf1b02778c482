package io.orrery.connectors.kit.market;

import io.orrery.connectors.kit.book.BookCheck;
import io.orrery.connectors.kit.book.CrossingWatch;
import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.book.PendingUpdates;
import io.orrery.connectors.kit.book.QuoteWatch;
import io.orrery.connectors.kit.book.ReaderBook;
import io.orrery.connectors.kit.book.Succession;

/**
 * Keeps the engine's book of one instrument in step with its venue's. As soon as anything casts doubt on it – an update is
 * missing or could not be read, the venue's check fails, bid and ask stay crossed, the connection is lost – the engine is told,
 * and nothing more of the book until a snapshot has made it right again.
 */
public final class BookFeed {
    /** Nanoseconds of receive time for which a book may be crossed. */
    public static final long CROSSED_NANOS = 1_000_000_000L;
    /** Nanoseconds of receive time for which quotes may contradict a book that is told nothing. */
    public static final long CONTRADICTED_NANOS = 2_000_000_000L;

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
    private final BookCheck check;
    private final MarketWriter writer;
    private final ReaderBook book;
    private final Levels scratch;
    private final CrossingWatch crossing = new CrossingWatch(CROSSED_NANOS);
    private final QuoteWatch quotes = new QuoteWatch(CONTRADICTED_NANOS);
    private final PendingUpdates pending = new PendingUpdates();
    private final ToldState told;
    private final FeedCounts counts = new FeedCounts();
    private State state = State.DOWN;
    private boolean behind;
    private boolean wanted;
    private boolean holed;
    private boolean mute;
    private boolean first;
    private long known;
    private long venueTime;

    /**
     * @param book shows the engine what it tells
     * @param scratch room for an update; feeds of one thread may share it, if nothing else does
     */
    public BookFeed(
        int instrumentId, Succession rule, BookCheck check, MarketWriter writer, ReaderBook book, Levels scratch) {
        this.instrumentId = instrumentId;
        this.rule = rule;
        this.check = check;
        this.writer = writer;
        this.book = book;
        this.scratch = scratch;
        told = new ToldState(instrumentId, writer);
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

    /** True once, whenever a snapshot is to be asked for. What is lost from now on, the answer may not contain. */
    public boolean takeSnapshotWanted() {
        boolean was = wanted;
        wanted = false;
        holed = false;
        return was;
    }

    /** True if updates wait for a snapshot: by them it shows whether that is too old. */
    public boolean isAwaiting() {
        return pending.size() > 0;
    }

    /** True once, whenever quotes show that the book's own channel brings nothing any more. */
    public boolean takeMute() {
        boolean was = mute;
        mute = false;
        return was;
    }

    /** Keeps at most so many levels a side from now on: what the venue was asked for. */
    public void keep(int levels) {
        book.keep(levels);
    }

    /** Updates will come from now on. */
    public void onConnected() {
        pending.clear();
        state = State.WAITING;
        wanted = true;
        holed = false;
        mute = false;
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
        } else {
            holed = true;
        }
    }

    /** Something else than an update casts doubt on the book, such as silence. */
    public void onDoubt(long receivedTime) {
        if (state == State.LIVE) {
            lose(receivedTime);
        }
    }

    /** The venue tells its best prices by another channel too. */
    public void onQuote(long bid, long ask, long receivedTime) {
        if (state == State.LIVE && quotes.isOverdue(book, bid, ask, receivedTime)) {
            counts.contradicted++;
            mute = true;
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
        quotes.reset();
        switch (rule.judge(known, first, firstId, lastId, previousId)) {
            case NEXT -> {
                apply(levels, lastId, updateTime);
                if (check.holds(book, lastId)) {
                    tell(receivedTime);
                    watchCrossing(receivedTime);
                } else {
                    miss(receivedTime);
                }
            }
            case GAP -> {
                miss(receivedTime);
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

    /** An update came twice. */
    public void onRepeated() {
        counts.ignored++;
    }

    /** A snapshot that was asked for: it counts if all that came in the meantime could be read, and follows it. */
    public void onAnswer(Levels levels, long lastId, long receivedTime) {
        if (state == State.LIVE || state == State.DOWN) {
            counts.ignored++;
            return;
        }
        if (holed) {
            holed = false;
            wanted = true;
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
        if (!told.tell(state, receivedTime)) {
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
        crossing.reset();
        quotes.reset();
    }

    private void apply(Levels levels, long lastId, long updateTime) {
        book.apply(levels);
        known = lastId;
        venueTime = updateTime;
        first = false;
    }

    private void live(long receivedTime) {
        if (!check.holds(book, known)) {
            miss(receivedTime);
            return;
        }
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
        if (crossing.isOverdue(book, receivedTime)) {
            counts.crossed++;
            lose(receivedTime);
        }
    }

    private void miss(long receivedTime) {
        counts.gaps++;
        lose(receivedTime);
    }

    private void lose(long receivedTime) {
        state = state == State.WAITING ? state : State.STALE;
        wanted = true;
        leave(receivedTime);
    }

    private void leave(long receivedTime) {
        book.clear();
        behind = false;
        crossing.reset();
        told.tell(state, receivedTime);
    }
}
