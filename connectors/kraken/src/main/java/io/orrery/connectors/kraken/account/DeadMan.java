package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.session.SessionState;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kit.venue.EngineWatch;
import io.orrery.connectors.kraken.order.OrderMessages;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Has the venue cancel all orders of the account if it hears nothing of us for a time. It is told before the first order can
 * leave, and then four times within, as long as the engine gets on and the stream is there: an engine that hangs lets it fire,
 * whatever this thread does. Only at the end, with nothing open, it is taken back.
 */
final class DeadMan {
    private static final int TIMES = 4;
    private static final long NEVER = 0;

    private final VenueSession session;
    private final OrderMessages messages;
    private final EngineWatch engine;
    private final long seconds;
    private final UnsafeBuffer outgoing = new UnsafeBuffer(new byte[OrderMessages.ROOM]);
    private long due;
    private long askId;
    private long refused;

    /** @param seconds 0 if there is none */
    DeadMan(VenueSession session, OrderMessages messages, EngineWatch engine, long seconds) {
        this.session = session;
        this.messages = messages;
        this.engine = engine;
        this.seconds = seconds;
    }

    /** A new connection: the venue is told at once, whatever is told by it next. */
    void onConnected(long time) {
        askId = 0;
        due = 0;
        if (seconds != NEVER) {
            set(seconds, time);
        }
    }

    int onTimer(long time) {
        engine.look(time);
        if (seconds == NEVER || time < due || session.state() != SessionState.OPEN || !engine.isAlive(time)) {
            return 0;
        }
        return set(seconds, time) ? 1 : 0;
    }

    /** The connection is given up on purpose. */
    void onClosing(long time) {
        if (seconds != NEVER && engine.openOrders() == 0 && session.state() == SessionState.OPEN) {
            set(NEVER, time);
        }
    }

    private boolean set(long after, long time) {
        long id = session.nextId();
        if (!session.send(outgoing, 0, messages.cancelAllAfter(id, after, outgoing), time)) {
            return false;
        }
        askId = id;
        due = time + TimeUnit.SECONDS.toNanos(seconds) / TIMES;
        return true;
    }

    /** True if the answer is to what was asked here. */
    boolean takes(long id) {
        return askId != 0 && id == askId;
    }

    void onAnswer(boolean done) {
        refused += done ? 0 : 1;
        askId = 0;
    }

    /** Times that the venue did not take it. */
    long refused() {
        return refused;
    }
}
