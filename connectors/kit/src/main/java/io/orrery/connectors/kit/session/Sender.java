package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.wire.Wire;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Sends over a wire, no faster than the venue allows. */
final class Sender {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long FULL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final DirectBuffer NO_PAYLOAD = new UnsafeBuffer(new byte[0]);

    private final Wire wire;
    private final Pace pace;
    private long blockedUntil;

    Sender(Wire wire, int messagesPerSecond) {
        this.wire = wire;
        pace = new Pace(messagesPerSecond, SECOND);
    }

    /** A new connection: the venue counts anew. */
    void reset() {
        pace.reset();
        blockedUntil = 0;
    }

    /** When the next message may be sent: not before that time. */
    long next(long time) {
        return Math.max(pace.next(time), blockedUntil);
    }

    /** Sends a message, if the venue's pace allows it and there is room. */
    boolean send(DirectBuffer message, int offset, int length, long time) {
        return next(time) <= time && went(wire.send(message, offset, length), time);
    }

    /** Sends a WebSocket ping, likewise. */
    boolean ping(long time) {
        return next(time) <= time && went(wire.ping(NO_PAYLOAD, 0, 0), time);
    }

    private boolean went(boolean sent, long time) {
        if (sent) {
            pace.take(time);
        } else {
            blockedUntil = time + FULL_NANOS;
        }
        return sent;
    }
}
