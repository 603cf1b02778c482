package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Keeps one connection to a venue, and subscribed what is wanted on it. It does so until it is closed, within the venue's
 * budgets: what breaks is built up again. Calls are made on the driver's thread; times are nanoseconds since the epoch.
 *
 * <p>A connection whose life ends is replaced while it still works: the next one connects and logs in beside it, and takes its
 * place when it is quiet. That is told as a disconnection, too, since nobody can know what is missing between the two.
 */
public final class VenueSession {
    private static final int MESSAGE_OVERHEAD = 4_096;
    private static final long NEVER = Long.MAX_VALUE;

    private final Dialect dialect;
    private final SessionListener listener;
    private final Subscriptions subscriptions;
    private final SessionCounts counts = new SessionCounts();
    private final MutableDirectBuffer outgoing;
    private final Receiver receiver;
    private final Watch watch;
    private final LinePair lines;
    private boolean opened;
    private boolean told;
    private boolean complete;
    private long requestId;
    private long due = NEVER;

    /**
     * @param connects the budget of connections, shared by all sessions that the venue counts together
     * @param seed of its waits
     */
    public VenueSession(SessionTerms terms, Dialect dialect, Driver driver, WireOptions options, Pace connects, long seed,
        SessionListener listener) {
        this.dialect = dialect;
        this.listener = listener;
        subscriptions = new Subscriptions(terms.batching());
        outgoing = new UnsafeBuffer(new byte[2 * terms.batching().maxBytes() + MESSAGE_OVERHEAD]);
        lines = new LinePair(this, terms, driver, options, connects, seed);
        receiver = new Receiver(this, lines, subscriptions, listener, terms.ackNanos());
        watch = new Watch(this, lines, subscriptions, terms, listener);
    }

    public SessionState state() {
        if (!opened) {
            return SessionState.CLOSED;
        }
        return lines.current() == null ? SessionState.WAITING : lines.isOpen() ? SessionState.OPEN : SessionState.CONNECTING;
    }

    public SessionCounts counts() {
        return counts;
    }

    /** True if all that is wanted is live, or refused. */
    public boolean isComplete() {
        return lines.isOpen() && subscriptions.isComplete();
    }

    /** Begins to connect, as soon as the budget allows. */
    public void open(long time) {
        if (!opened) {
            opened = true;
            lines.open(time);
            stir();
        }
    }

    /** Parts from the venue. The listener hears it within. */
    public void close(long time) {
        if (opened) {
            opened = false;
            lines.close(time);
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

    /**
     * Leaves the channel and subscribes to it again, so that the venue sends its snapshot anew; after a wait, if that was done a
     * short while ago. Nothing if it is not live.
     */
    public void resubscribe(Channel channel, long time) {
        if (channel.state() == Channel.State.LIVE) {
            counts.resubscribed++;
            channel.renew(time);
            subscriptions.changed();
            stir();
        }
    }

    /** The connection does not bring what it should, though it seems to work: another one takes its place. */
    public void replace(long time) {
        if (lines.isOpen()) {
            lines.onGoingAway(lines.current(), time);
        }
    }

    /** Something else than its silence shows that a channel brings nothing: what is done is the same. */
    public void revive(Channel channel, long time) {
        if (lines.isOpen()) {
            watch.onMute(channel, lines.current(), time);
            stir();
        }
    }

    /** Sends a message of the caller's own. False if it can't go now: not open, beyond the venue's pace, or no room. */
    public boolean send(DirectBuffer message, int offset, int length, long time) {
        return lines.isOpen() && lines.current().send(message, offset, length, time);
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
        due = NEVER;
        if (lines.isOpen() && watch.onTimer(lines.current(), time)) {
            onSettled(time);
        }
        lines.onTimer(time);
        due = Math.min(due, Math.min(lines.due(time), lines.isOpen() ? watch.due() : NEVER));
    }

    Dialect dialect() {
        return dialect;
    }

    MutableDirectBuffer outgoing() {
        return outgoing;
    }

    /** Has the timer called again: there may be something to do. */
    void stir() {
        due = opened ? 0 : NEVER;
    }

    void onFrame(Line line, DirectBuffer buffer, int offset, int length, long time) {
        receiver.begin(line, time);
        dialect.onFrame(buffer, offset, length, time, receiver);
    }

    /** The current line is open: what is wanted is to be subscribed on it. */
    void onConnected(long time) {
        told = true;
        complete = false;
        subscriptions.changed();
        watch.begin(time);
        listener.onConnected(time);
    }

    void onLost(Loss why, long code, String text, long time) {
        counts.lost(why);
        listener.onLost(why, code, text, time);
    }

    void onDisconnected(Loss why, long time) {
        subscriptions.reset();
        if (told) {
            told = false;
            listener.onDisconnected(time, why);
        }
    }

    /** Tells it once a connection, when all is as it should be. */
    void onSettled(long time) {
        if (isComplete()) {
            lines.onComplete(time);
            if (!complete) {
                complete = true;
                listener.onComplete(time);
            }
        }
    }

    /** Says the next thing about channels. False if there is nothing to say, or no room for it. */
    boolean saySubscriptions(Line line, MutableDirectBuffer to, long time) {
        if (line != lines.current()) {
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
