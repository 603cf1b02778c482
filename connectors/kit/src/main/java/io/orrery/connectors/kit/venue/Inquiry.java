package io.orrery.connectors.kit.venue;

import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.wire.WireOptions;
import io.orrery.engine.venue.VenueCheck;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/** Asks a venue one thing after another and waits for each answer: for a look at it, not for trading. Polls its driver itself. */
public final class Inquiry implements AutoCloseable {
    private static final String UNREACHED = "check the address, the network and the trust";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);
    private static final long NOTABLE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private final Driver driver;
    private final EpochNanoClock clock;

    public Inquiry(Driver driver, EpochNanoClock clock) {
        this.driver = driver;
        this.clock = clock;
    }

    public Driver driver() {
        return driver;
    }

    public long now() {
        return clock.nanoTime();
    }

    /** Waits until it is so, for some seconds. False if it never was. */
    public boolean await(BooleanSupplier condition) {
        long end = now() + PATIENCE;
        while (!condition.getAsBoolean()) {
            long now = now();
            if (now > end) {
                return false;
            }
            if (driver.poll(now) == 0) {
                LockSupport.parkNanos(PAUSE);
            }
        }
        return true;
    }

    /** Whether a site is there: asked by somebody at this time, and answered so. */
    public VenueCheck reach(Endpoint endpoint, long start, Answer answer) {
        await(answer::isThere);
        return answer.isGood()
            ? VenueCheck.ok("rest", endpoint.authority() + " in " + millis(start) + " ms")
            : VenueCheck.fail("rest", endpoint.authority() + ": " + answer.outcome(), UNREACHED);
    }

    /**
     * How far the venue's clock is from ours.
     *
     * @param following what follows it
     */
    public VenueCheck clock(SiteClock site, VenueClock clock, String following) {
        long[] asked = {0};
        site.open(now());
        await(() -> {
            asked[0] += site.onTimer(now());
            return asked[0] == VenueClock.BURST && clock.nextTimer() != Long.MAX_VALUE;
        });
        if (!clock.isKnown()) {
            return VenueCheck.fail("clock", "the venue does not tell its time", "");
        }
        String finding = String.format(
            Locale.ROOT, "the venue's is %+.1f ms from ours, within %.1f ms", clock.offset() / 1e6, clock.uncertainty() / 1e6);
        return Math.abs(clock.offset()) > NOTABLE
            ? VenueCheck.warn("clock", finding, "synchronise this machine's clock; " + following + " the venue's")
            : VenueCheck.ok("clock", finding);
    }

    /** Whether a WebSocket comes about. */
    public VenueCheck connect(String name, Endpoint endpoint) {
        long start = now();
        Meeting meeting = new Meeting();
        Wire wire = driver.wire(WireOptions.DEFAULTS, meeting);
        wire.connect(endpoint);
        await(() -> meeting.met || meeting.why != null);
        wire.close();
        return meeting.met
            ? VenueCheck.ok(name, endpoint.authority() + " in " + millis(start) + " ms")
            : VenueCheck.fail(name, endpoint.authority() + ": " + meeting.why, UNREACHED);
    }

    /** Milliseconds since then. */
    public long millis(long start) {
        return TimeUnit.NANOSECONDS.toMillis(now() - start);
    }

    @Override
    public void close() {
        driver.close();
    }

    /** What came of one question by HTTP. */
    public static final class Answer implements HttpListener {
        private int status;
        private Failure failure;
        private UnsafeBuffer body = new UnsafeBuffer(new byte[0]);

        public boolean isThere() {
            return status != 0 || failure != null;
        }

        public boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** Status, or failure, in words. */
        public String outcome() {
            return failure != null ? failure.name() : status == 0 ? "no answer" : "status " + status;
        }

        /** With eight bytes behind it that can be read. */
        public DirectBuffer body() {
            return body;
        }

        public int length() {
            return Math.max(0, body.capacity() - Long.BYTES);
        }

        @Override
        public void onAnswer(HttpAsk ask, int code, HeaderView headers, DirectBuffer buffer, int offset, int length, long time) {
            body = new UnsafeBuffer(new byte[length + Long.BYTES]);
            body.putBytes(0, buffer, offset, length);
            status = code;
        }

        @Override
        public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
            failure = why;
        }
    }

    /** Whether a wire was connected. */
    private static final class Meeting implements WireListener {
        private boolean met;
        private Parting why;

        @Override
        public void onConnected(long time) {
            met = true;
        }

        @Override
        public void onFrame(DirectBuffer buffer, int offset, int length, long time) {
            met = true;
        }

        @Override
        public void onControl(long time) {
            met = true;
        }

        @Override
        public void onDisconnected(long time, Parting parting, int code, String text) {
            why = parting;
        }
    }
}
