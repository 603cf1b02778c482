package io.orrery.connectors.deribit.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.venue.Connection;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** Asks the venue what time it is, again and again. Every answer tells when it was sent, finer than the time itself. */
public final class SiteClock implements Connection, HttpListener {
    /** Of what an answer tells. */
    public static final long RESOLUTION = TimeUnit.MICROSECONDS.toNanos(1);

    private static final String TIME = "public/get_time";
    private static final int OK = 200;

    private final DeribitRest rest;
    private final VenueClock clock;
    private final JsonCursor cursor = new JsonCursor();
    private final RpcMessage message = new RpcMessage();
    private boolean opened;

    public SiteClock(DeribitRest rest, VenueClock clock) {
        this.rest = rest;
        this.clock = clock;
    }

    @Override
    public void open(long time) {
        opened = true;
    }

    @Override
    public int onTimer(long time) {
        if (opened && time >= clock.nextTimer() && rest.get(TIME, time, this)) {
            clock.onAsked(time);
            return 1;
        }
        return 0;
    }

    @Override
    public void close(long time) {
        opened = false;
    }

    @Override
    public void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
        long venueTime = status == OK ? time(body, offset, length) : 0;
        if (venueTime > 0) {
            clock.onAnswered(venueTime, time);
        } else {
            clock.onFailed(time);
        }
    }

    @Override
    public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
        clock.onFailed(time);
    }

    private long time(DirectBuffer body, int offset, int length) {
        try {
            cursor.wrap(body, offset, length);
            message.read(cursor);
            if (message.sentTime() > 0 || message.result() == RpcMessage.ABSENT) {
                return message.sentTime();
            }
            cursor.returnTo(message.result());
            return TimeUnit.MILLISECONDS.toNanos(cursor.integer());
        } catch (PayloadRefusal refusal) {
            return 0;
        }
    }
}
