package io.orrery.connectors.kit.venue;

import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import org.agrona.DirectBuffer;

/** Asks the venue what time it is, again and again. */
public abstract class SiteClock implements Connection, HttpListener {
    private static final int OK = 200;

    private final VenueClock clock;
    private boolean opened;

    protected SiteClock(VenueClock clock) {
        this.clock = clock;
    }

    /** Asks once. False if that can't be just now. */
    protected abstract boolean ask(long time);

    /** What an answer tells, in nanoseconds since the epoch; 0 if it tells nothing. */
    protected abstract long told(DirectBuffer body, int offset, int length);

    @Override
    public final void open(long time) {
        opened = true;
    }

    @Override
    public final int onTimer(long time) {
        if (opened && time >= clock.nextTimer() && ask(time)) {
            clock.onAsked(time);
            return 1;
        }
        return 0;
    }

    @Override
    public final void close(long time) {
        opened = false;
    }

    @Override
    public final void onAnswer(
        HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
        long venueTime = status == OK ? told(body, offset, length) : 0;
        if (venueTime > 0) {
            clock.onAnswered(venueTime, time);
        } else {
            clock.onFailed(time);
        }
    }

    @Override
    public final void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
        clock.onFailed(time);
    }
}
