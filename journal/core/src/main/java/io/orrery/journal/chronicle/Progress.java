package io.orrery.journal.chronicle;

import io.orrery.journal.JournalCondition;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** How far a journal has come: published by the writer and its helpers, read by everyone. */
final class Progress implements JournalCondition {
    private static final VarHandle OFFSET;
    private static final VarHandle SEQUENCE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            OFFSET = lookup.findVarHandle(Progress.class, "offset", long.class);
            SEQUENCE = lookup.findVarHandle(Progress.class, "sequence", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private long offset;
    private long sequence;
    private volatile OpenSegment current;
    private volatile OpenSegment next;
    private volatile long durable;
    private volatile long waitingSince;
    private volatile boolean waiting;
    private volatile long makingRoomSince;
    private volatile Throwable failure;

    /** By the writer, after a batch: everything before this place is recorded. */
    void recorded(int segment, int position, long lastSequence) {
        OFFSET.setRelease(this, (long) segment << Integer.SIZE | position);
        SEQUENCE.setRelease(this, lastSequence);
    }

    /** To be asked after {@link #recordedSequence()}: its record lies before this place. */
    int segment() {
        return (int) ((long) OFFSET.getAcquire(this) >>> Integer.SIZE);
    }

    /** Where the next document begins in this segment; 0 if the writer is in another one. */
    int position(OpenSegment segment) {
        long place = (long) OFFSET.getAcquire(this);
        return place >>> Integer.SIZE == segment.number() ? (int) place : 0;
    }

    void segments(OpenSegment written, OpenSegment prepared) {
        current = written;
        next = prepared;
    }

    /** By the syncer: so far all is durable; what came later waits on. */
    void durable(long upTo) {
        durable = upTo;
        if (recordedSequence() <= upTo) {
            waiting = false;
        }
    }

    /** The same, where what came later has waited since then at most. */
    void durable(long upTo, long nanos) {
        waitingSince = nanos;
        durable(upTo);
    }

    /** By the syncer: whether anything waits to become durable. To be told before the disk is asked, which may keep it. */
    void waiting(boolean some, long nanos) {
        if (some && !waiting) {
            waitingSince = nanos;
        }
        waiting = some;
    }

    /** By whoever asks the disk for room: 0 when it has been given. */
    void makingRoom(long sinceNanos) {
        makingRoomSince = sinceNanos;
    }

    void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    @Override
    public long recordedSequence() {
        return (long) SEQUENCE.getAcquire(this);
    }

    @Override
    public long durableSequence() {
        return durable;
    }

    @Override
    public long durableLagNanos() {
        return waiting ? System.nanoTime() - waitingSince : 0; // allowed: a measurement, no decision sees it
    }

    @Override
    public long roomBytes() {
        OpenSegment written = current;
        OpenSegment prepared = next;
        long here = written == null ? 0 : written.room() - Math.max(position(written), written.first());
        return here + (prepared == null ? 0 : prepared.room() - prepared.first());
    }

    @Override
    public long makingRoomNanos() {
        long since = makingRoomSince;
        return since == 0 ? 0 : System.nanoTime() - since; // allowed: a measurement, no decision sees it
    }

    @Override
    public Throwable failure() {
        return failure;
    }
}
