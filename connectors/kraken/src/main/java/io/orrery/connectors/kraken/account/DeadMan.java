package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.session.SessionState;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kraken.order.OrderMessages;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Has the venue cancel all orders of the account if it hears nothing of us for a time. It is told again four times within, as
 * long as the duty cycle runs and the stream is there. Nothing takes it back: who does not run can't watch an order.
 */
final class DeadMan {
    private static final int TIMES = 4;

    private final VenueSession session;
    private final OrderMessages messages;
    private final long seconds;
    private final UnsafeBuffer outgoing = new UnsafeBuffer(new byte[OrderMessages.ROOM]);
    private long due;
    private long askId;
    private long refused;

    /** @param seconds 0 if there is none */
    DeadMan(VenueSession session, OrderMessages messages, long seconds) {
        this.session = session;
        this.messages = messages;
        this.seconds = seconds;
    }

    /** A new connection: the venue is told at once. */
    void onConnected() {
        due = 0;
        askId = 0;
    }

    int onTimer(long time) {
        if (seconds == 0 || time < due || session.state() != SessionState.OPEN) {
            return 0;
        }
        long id = session.nextId();
        if (!session.send(outgoing, 0, messages.cancelAllAfter(id, seconds, outgoing), time)) {
            return 0;
        }
        askId = id;
        due = time + TimeUnit.SECONDS.toNanos(seconds) / TIMES;
        return 1;
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
