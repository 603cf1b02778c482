package io.orrery.connectors.deribit.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.venue.SiteClock;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** The venue's clock. Every answer tells when it was sent, finer than the time itself. */
public final class DeribitClock extends SiteClock {
    /** Of what an answer tells. */
    public static final long RESOLUTION = TimeUnit.MICROSECONDS.toNanos(1);

    private static final String TIME = "public/get_time";

    private final DeribitRest rest;
    private final JsonCursor cursor = new JsonCursor();
    private final RpcMessage message = new RpcMessage();

    public DeribitClock(DeribitRest rest, VenueClock clock) {
        super(clock);
        this.rest = rest;
    }

    @Override
    protected boolean ask(long time) {
        return rest.get(TIME, time, this);
    }

    @Override
    protected long told(DirectBuffer body, int offset, int length) {
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
