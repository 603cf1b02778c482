package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.SessionState;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kit.venue.StreamErrand;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;

/** Asks on a market stream what time it is: the answer to a ping tells, to the microsecond, and REST only to the second. */
final class StreamClock implements StreamErrand {
    /** Of the times that a pong tells. */
    static final long RESOLUTION = TimeUnit.MICROSECONDS.toNanos(1);

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
    private static final long NONE = 0;
    private static final String PING = "{\"method\":\"ping\",\"req_id\":";

    private final VenueClock clock;
    private final UnsafeBuffer message = new UnsafeBuffer(new byte[64]);
    private long askId;
    private long askTime;

    StreamClock(VenueClock clock) {
        this.clock = clock;
    }

    @Override
    public int onTimer(VenueSession session, long time) {
        if (askId != NONE && time - askTime >= PATIENCE) {
            fail(time);
        }
        if (askId != NONE || time < clock.nextTimer() || session.state() != SessionState.OPEN) {
            return 0;
        }
        long id = session.nextId();
        int length = message.putStringWithoutLengthAscii(0, PING);
        length += message.putLongAscii(length, id);
        message.putByte(length++, (byte) '}');
        if (!session.send(message, 0, length, time)) {
            return 0;
        }
        askId = id;
        askTime = time;
        clock.onAsked(time);
        return 1;
    }

    void onPong(MethodAnswer pong, long time) {
        if (askId != NONE && pong.id() == askId) {
            if (pong.venueTime() > 0) {
                askId = NONE;
                clock.onAnswered(pong.venueTime(), time);
            } else {
                fail(time);
            }
        }
    }

    @Override
    public void onDisconnected(long time) {
        if (askId != NONE) {
            fail(time);
        }
    }

    private void fail(long time) {
        askId = NONE;
        clock.onFailed(time);
    }
}
