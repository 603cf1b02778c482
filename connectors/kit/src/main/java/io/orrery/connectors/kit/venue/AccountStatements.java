package io.orrery.connectors.kit.venue;

import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.rest.VenueClock;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Has the venue state what it knows of an account, part by part: its open orders, what it holds, our trades. A statement is made
 * on request; and by itself whenever the private stream told what could not be read, or left something out, or begins and nobody
 * asks what was before: those have negative numbers. Which parts there are, and how they are asked for, the venue's own says.
 */
public abstract class AccountStatements {
    /** Most that wait. */
    public static final int MOST_WAITING = 16;

    private static final int TRIES = 3;
    private static final long RETRY = TimeUnit.MILLISECONDS.toNanos(500);
    /** Until what the limits did not let through is tried again. */
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(50);
    /** Longest time that one part may take, with the waiting for its turn in the limits. */
    private static final long PART_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** For how long whoever is told that a stream begins is waited for: he knows best since when he wants to hear of trades. */
    private static final long POLITENESS = TimeUnit.SECONDS.toNanos(1);
    private static final long DAY = TimeUnit.DAYS.toNanos(1);
    /** Our clocks differ, and so do the times of a trade and of its report. */
    private static final long MARGIN = TimeUnit.MINUTES.toNanos(1);
    private static final long BETWEEN_DOUBTS = TimeUnit.SECONDS.toNanos(5);

    private record Request(long number, long since) {
    }

    private final StatementWriter writer;
    private final StatementWriter refusals;
    private final VenueClock clock;
    private final long soon;
    private final ArrayDeque<Request> waiting = new ArrayDeque<>();
    private Request current;
    private int tries;
    private long partTime;
    private long notBefore;
    private boolean asked;
    private boolean whole;
    private long ownNumber;
    private long knownUntil;
    private long unaskedTime = Long.MAX_VALUE;
    private long unaskedSince;
    private boolean doubtful;
    private long doubtTime;

    /** @param soon how long after a doubt one begins, in nanoseconds */
    protected AccountStatements(Supplier<StatementWriter> writers, VenueClock clock, long soon) {
        writer = writers.get();
        refusals = writers.get();
        this.clock = clock;
        this.soon = soon;
    }

    /** True once the instruments are known. */
    protected abstract boolean isReady();

    /** One begins, before its first part, with our trades from this time of the venue on. */
    protected abstract void begin(long tradesSince);

    /** Goes on to the next part. False if there is none, and all is said. */
    protected abstract boolean advance(long time);

    /** Asks for the part, or its next page. False if the limits do not let it through now. */
    protected abstract boolean ask(long time);

    /** What is stated is written here. */
    protected final StatementWriter writer() {
        return writer;
    }

    /** Makes one when it is its turn. If too many wait, it is closed at once, and not whole. */
    public final void request(long number, long since, long time) {
        unaskedTime = Long.MAX_VALUE;
        make(number, since, time);
    }

    private void make(long number, long since, long time) {
        if (waiting.size() == MOST_WAITING) {
            refusals.at(time, 0).open(number);
            refusals.close(false);
            return;
        }
        waiting.add(new Request(number, since));
    }

    /** The private stream begins: what happened before is not known. */
    public final void onConnected(long time) {
        unaskedSince = knownUntil == 0 ? time - DAY : knownUntil - MARGIN;
        unaskedTime = time + POLITENESS;
    }

    /** The private stream is lost: what happens from here on is not told. */
    public final void onDisconnected(long time) {
        knownUntil = time;
        unaskedTime = Long.MAX_VALUE;
    }

    /** Something could not be read, or was not told. */
    public final void onDoubt(long time) {
        if (!doubtful) {
            doubtful = true;
            doubtTime = Math.max(time + soon, doubtTime);
        }
    }

    /** Returns how much was done. */
    public final int onTimer(long time) {
        if (doubtful && time >= doubtTime) {
            doubtful = false;
            doubtTime = time + BETWEEN_DOUBTS;
            make(--ownNumber, time - MARGIN, time);
        }
        if (time >= unaskedTime) {
            unaskedTime = Long.MAX_VALUE;
            make(--ownNumber, unaskedSince, time);
        }
        if (current == null && !waiting.isEmpty() && isReady()) {
            begin();
            writer.at(time, 0).open(current.number());
            next(time);
        }
        if (current == null || asked || time < notBefore) {
            return 0;
        }
        if (time - partTime > PART_NANOS) {
            whole = false;
            next(time);
            return 1;
        }
        asked = ask(time);
        notBefore = time + TURN;
        return asked ? 1 : 0;
    }

    private void begin() {
        current = waiting.poll();
        whole = true;
        begin(clock.earliestVenueTime(current.since()));
    }

    private void next(long time) {
        again(time);
        if (!advance(time)) {
            writer.at(time, 0).close(whole);
            current = null;
        }
    }

    private void again(long time) {
        tries = 0;
        partTime = time;
        notBefore = time;
    }

    /** An answer came, or none will. False if nobody waits for it. */
    protected final boolean onCame() {
        asked = false;
        return current != null;
    }

    /** False if something is missing in what was stated so far. */
    protected final boolean isWhole() {
        return whole;
    }

    /** Something is missing unless this holds. */
    protected final void demand(boolean complete) {
        whole &= complete;
    }

    /** An answer was read. @param more whether the part has another page */
    protected final void onTaken(boolean more, long time) {
        if (more) {
            again(time);
        } else {
            next(time);
        }
    }

    /** The same is asked for again, and after some times left out. */
    protected final void retry(long time) {
        notBefore = time + (RETRY << tries++);
        if (tries == TRIES) {
            whole = false;
            next(time);
        }
    }
}
