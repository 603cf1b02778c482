package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Keeps one connection to a venue, and subscribed what is wanted on it. It does so until it is closed, within the venue's budgets:
 * what breaks is built up again. Calls are made on the driver's thread; times are nanoseconds since the epoch.
 *
 * <p>A connection whose life ends is replaced while it still works: the next one connects and logs in beside it, and takes its
 * place when it is quiet. That is told as a disconnection, too, since nobody can know what is missing between the two.
 */
public final class VenueSession {
    private static final long STABLE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long MAX_OVERLAP_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int SHARE_OF_LIFE = 10;
    private static final int MESSAGE_OVERHEAD = 4_096;
    private static final long NEVER = Long.MAX_VALUE;

    private final SessionTerms terms;
    private final Dialect dialect;
    private final SessionListener listener;
    private final Pace connects;
    private final Backoff backoff;
    private final Subscriptions subscriptions;
    private final SessionCounts counts = new SessionCounts();
    private final MutableDirectBuffer outgoing;
    private final Receiver receiver;
    private final Watch watch;
    private final Line[] lines;
    private Line current;
    private Line successor;
    private boolean opened;
    private boolean told;
    private boolean settled;
    private boolean complete;
    private boolean leaving;
    private long requestId;
    private long connectTime = NEVER;
    private long endOfLife = NEVER;
    private long succeedTime = NEVER;
    private long due = NEVER;

    /**
     * @param connects the budget of connections, shared by all sessions that the venue counts together
     * @param seed of its waits
     */
    public VenueSession(SessionTerms terms, Dialect dialect, Driver driver, WireOptions options, Pace connects, long seed,
        SessionListener listener) {
        this.terms = terms;
        this.dialect = dialect;
        this.listener = listener;
        this.connects = connects;
        backoff = new Backoff(terms.retryNanos(), terms.retryCapNanos(), seed);
        subscriptions = new Subscriptions(terms.batching());
        outgoing = new UnsafeBuffer(new byte[terms.batching().maxBytes() + MESSAGE_OVERHEAD]);
        receiver = new Receiver(this, subscriptions, listener, terms.ackNanos());
        watch = new Watch(this, subscriptions, terms, listener);
        lines = new Line[] {new Line(this, terms, driver, options), new Line(this, terms, driver, options)};
    }

    public SessionState state() {
        if (!opened) {
            return SessionState.CLOSED;
        }
        return current == null ? SessionState.WAITING : current.isOpen() ? SessionState.OPEN : SessionState.CONNECTING;
    }

    public SessionCounts counts() {
        return counts;
    }

    /** True if all that is wanted is live, or refused. */
    public boolean isComplete() {
        return state() == SessionState.OPEN && subscriptions.isComplete();
    }

    /** Begins to connect, as soon as the budget allows. */
    public void open(long time) {
        if (!opened) {
            opened = true;
            connectTime = time;
            due = time;
        }
    }

    /** Parts from the venue. The listener hears it within. */
    public void close(long time) {
        if (opened) {
            opened = false;
            if (successor != null) {
                drop(successor, Loss.CLOSED_HERE, 0, "", time);
            }
            if (current != null) {
                drop(current, Loss.CLOSED_HERE, 0, "", time);
            }
            connectTime = NEVER;
            due = NEVER;
        }
    }

    /** Subscribes to the channel from now on, over all connections. */
    public void want(Channel channel) {
        subscriptions.want(channel);
        stir();
    }

    /** Does not want the channel any more. */
    public void leave(Channel channel) {
        channel.leave();
        subscriptions.changed();
        stir();
    }

    /** Leaves the channel and subscribes to it again: the venue sends its snapshot anew. Nothing if it is not live. */
    public void resubscribe(Channel channel) {
        if (channel.state() == Channel.State.LIVE) {
            counts.resubscribed++;
            channel.depart();
            subscriptions.changed();
            stir();
        }
    }

    /** Sends a message of the caller's own. False if it can't go now: not open, beyond the venue's pace, or no room. */
    public boolean send(DirectBuffer message, int offset, int length, long time) {
        return current != null && current.isOpen() && current.send(message, offset, length, time);
    }

    /** A new id for a message of the caller's own, unlike all of the session's. */
    public long nextId() {
        return ++requestId;
    }

    /** When {@link #onTimer} is to be called; calls before that do nothing. */
    public long nextTimer() {
        return due;
    }

    /** Does what is due. */
    public void onTimer(long time) {
        if (time < due || !opened) {
            return;
        }
        if (current == null && time >= connectTime) {
            connect(time);
        }
        if (current != null && current.isOpen()) {
            watch.onTimer(current, time);
        }
        lines[0].onTimer(time);
        lines[1].onTimer(time);
        if (current != null && current.isOpen()) {
            settle(time);
            succeed(time);
        }
        due = nextDue(time);
    }

    /** A line that is free, if the budget allows another connection; null if not. */
    private Line free(long time) {
        Line line = lines[0].phase() == Line.Phase.IDLE ? lines[0] : lines[1].phase() == Line.Phase.IDLE ? lines[1] : null;
        if (line == null || connects.next(time) > time) {
            return null;
        }
        connects.take(time);
        return line;
    }

    private void connect(long time) {
        current = free(time);
        if (current == null) {
            connectTime = Math.max(connects.next(time), time + Watch.SCAN_NANOS);
        } else {
            current.begin(time);
        }
    }

    /** Has another connection take the place of one that ends. */
    private void succeed(long time) {
        if (successor == null) {
            if (time >= endOfLife && time >= succeedTime) {
                successor = free(time);
                succeedTime = time + Watch.SCAN_NANOS;
                if (successor != null) {
                    successor.begin(time);
                }
            }
        } else if (successor.isOpen()
            && (time - current.frameTime() >= QUIET_NANOS || time - successor.since() >= MAX_OVERLAP_NANOS)) {
            drop(current, leaving ? Loss.GOING_AWAY : Loss.PLANNED, 0, "", time);
        }
    }

    /** What has lasted for a while with all that is wanted, was no failure. */
    private void settle(long time) {
        onSettled(time);
        if (!settled && time - current.since() >= STABLE_NANOS && subscriptions.isComplete()) {
            settled = true;
            backoff.reset();
        }
    }

    private long nextDue(long time) {
        long next = Math.min(lines[0].due(time), lines[1].due(time));
        if (current == null) {
            return Math.min(next, connectTime);
        }
        return current.isOpen() ? Math.min(next, watch.due()) : next;
    }

    Dialect dialect() {
        return dialect;
    }

    MutableDirectBuffer outgoing() {
        return outgoing;
    }

    /** Has the timer called again: there may be something to do. */
    void stir() {
        due = 0;
    }

    void onFrame(Line line, DirectBuffer buffer, int offset, int length, long time) {
        receiver.begin(line, time);
        dialect.onFrame(buffer, offset, length, time, receiver);
    }

    void onOpen(Line line, long time) {
        stir();
        if (line == current) {
            take(time);
        }
    }

    /** The current line is open: what was subscribed is to be subscribed on it. */
    private void take(long time) {
        told = true;
        settled = false;
        complete = false;
        leaving = false;
        succeedTime = 0;
        endOfLife = terms.lifeNanos() == NEVER
            ? NEVER : current.since() + terms.lifeNanos() - backoff.share(terms.lifeNanos() / SHARE_OF_LIFE);
        subscriptions.changed();
        listener.onConnected(time);
    }

    void onGoingAway(Line line, long time) {
        if (line != current) {
            drop(line, Loss.GOING_AWAY, 0, "", time);
            return;
        }
        leaving = true;
        endOfLife = Math.min(endOfLife, time);
        stir();
    }

    /** Tells it once a connection, when all is as it should be. */
    void onSettled(long time) {
        if (!complete && state() == SessionState.OPEN && subscriptions.isComplete()) {
            complete = true;
            listener.onComplete(time);
        }
    }

    void onLost(Line line, Loss why, int code, String text, long time) {
        if (line == current || line == successor) {
            drop(line, why, code, text, time);
        }
    }

    void drop(Line line, Loss why, long code, String text, long time) {
        counts.lost(why);
        line.part(time);
        stir();
        listener.onLost(why, code, text, time);
        if (line == successor) {
            successor = null;
            succeedTime = time + backoff.next();
        } else if (line == current) {
            lose(why, time);
        }
    }

    private void lose(Loss why, long time) {
        current = successor;
        successor = null;
        subscriptions.reset();
        if (told) {
            told = false;
            listener.onDisconnected(time, why);
        }
        if (current == null) {
            connectTime = time + backoff.next();
        } else if (current.isOpen()) {
            take(time);
        }
    }

    /** Says the next thing about channels. False if there is nothing to say, or no room for it. */
    boolean saySubscriptions(Line line, MutableDirectBuffer to, long time) {
        if (line != current) {
            return false;
        }
        List<Channel> batch = subscriptions.nextBatch(time);
        if (batch.isEmpty()) {
            return false;
        }
        long id = nextId();
        boolean leaves = batch.get(0).state() == Channel.State.DEPARTING;
        int length = leaves ? dialect.unsubscribe(id, batch, to) : dialect.subscribe(id, batch, to);
        if (!line.send(to, 0, length, time)) {
            return false;
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).ask(id, time);
        }
        return true;
    }
}
