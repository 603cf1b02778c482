package io.orrery.connectors.kit.stop;

import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.DriverFactory;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import io.orrery.connectors.kit.wire.HttpOptions;
import io.orrery.connectors.kit.wire.TlsTrust;
import io.orrery.engine.venue.EmergencyStop;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.EpochNanoClock;

/**
 * Ends all orders of an account by HTTP, over lines of its own: one for each request, and one more. They are kept open by asking
 * what time it is, by one of them at a time, so that however long a venue takes to say it, there is a line for each request that
 * leaves with one write. All that happens then was rehearsed.
 */
public final class AccountStop implements EmergencyStop {
    /** For which an answer is awaited. */
    public static final long TIMEOUT = TimeUnit.SECONDS.toNanos(5);

    private static final int MOST_LINES = 17;
    private static final int MOST_WAITING = 256;
    private static final int BODY_CAP = 8 << 20;
    private static final long IDLE = TimeUnit.SECONDS.toNanos(90);
    private static final HttpOptions LINE = new HttpOptions(1, MOST_WAITING, BODY_CAP, TIMEOUT, IDLE);

    private final String name;
    private final EpochNanoClock clock;
    private final Driver driver;
    private final StopProtocol protocol;
    private final VenueClock venueClock;
    private final Greeting greeting = new Greeting();
    private final Line[] lines;
    private final Rehearsal rehearsal;
    private Line kept;
    private long asked;
    private Round round;
    private long ended;

    public AccountStop(String name, EpochNanoClock clock, DriverFactory network, TlsTrust trust, StopProtocol protocol) {
        this.name = name;
        this.clock = clock;
        this.driver = network.create(clock, trust);
        this.protocol = protocol;
        lines = new Line[Math.min(protocol.requests() + 1, MOST_LINES)];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Line(driver.http(LINE));
        }
        kept = lines[0];
        rehearsal = new Rehearsal(() -> network.rehearsal(clock), LINE);
        round = new Round(0);
        venueClock = new VenueClock(protocol.resolution(), (time, offset, uncertainty) -> { });
    }

    @Override
    public String roleName() {
        return name;
    }

    @Override
    public int doWork() {
        long now = clock.nanoTime();
        int work = driver.poll(now) + greet(now);
        if (round.awaited == 0 && venueClock.isKnown()) {
            work += rehearse(now);
        }
        return work;
    }

    /** By each line that does not stand, and of those that do by one at a time. An answer tells the time, if that is due. */
    private int greet(long now) {
        int greeted = 0;
        boolean timeWanted = now >= venueClock.nextTimer();
        for (Line line : lines) {
            boolean wanted = line.isDue(now) || timeWanted && line.isReady();
            if (wanted && (!line.isReady() || kept.isFree())) {
                kept = line.isReady() ? line : kept;
                if (timeWanted) {
                    venueClock.onAsked(now);
                }
                line.ask(protocol.greeting(++asked), timeWanted ? greeting : Unheard.INSTANCE);
                timeWanted = false;
                greeted++;
            }
        }
        return greeted;
    }

    private int rehearse(long now) {
        int work = rehearsal.poll(now);
        if (rehearsal.isDue(now)) {
            int request = rehearsal.count() % protocol.requests();
            rehearsal.ask(protocol.cancelAll(request, 0, now, venueClock.venueTime(now)), new Round(1), now);
            work++;
        }
        return work;
    }

    @Override
    public boolean isReady() {
        int ready = 0;
        for (Line line : lines) {
            ready += line.isReady() ? 1 : 0;
        }
        return rehearsal.isDone() && ready >= Math.min(protocol.requests(), lines.length - 1);
    }

    @Override
    public void cancelAll() {
        long now = clock.nanoTime();
        round = new Round(protocol.requests());
        for (int i = 0; i < protocol.requests(); i++) {
            line(i).ask(protocol.cancelAll(i, ++asked, now, venueClock.venueTime(now)), round);
        }
    }

    private Line line(int request) {
        Line free = null;
        for (Line line : lines) {
            if (line.isReady()) {
                return line;
            }
            free = line.isFree() ? line : free;
        }
        return free == null ? lines[request % lines.length] : free;
    }

    @Override
    public Answer answer() {
        if (round.awaited > 0) {
            return Answer.AWAITED;
        }
        if (round.uncertain) {
            return Answer.UNCERTAIN;
        }
        return round.ended > 0 ? Answer.ENDED : Answer.NOTHING_OPEN;
    }

    @Override
    public long ended() {
        return ended;
    }

    @Override
    public void onClose() {
        rehearsal.close();
        driver.close();
    }

    /** Hears the answers to one {@link #cancelAll}. Of one that was followed by another only the count matters. */
    private final class Round implements HttpListener {
        private int awaited;
        private long ended;
        private boolean uncertain;

        Round(int awaited) {
            this.awaited = awaited;
        }

        @Override
        public void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
            over(protocol.ended(status, body, offset, length));
        }

        @Override
        public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
            over(StopProtocol.UNCERTAIN);
        }

        private void over(int count) {
            awaited--;
            ended += Math.max(0, count);
            uncertain |= count == StopProtocol.UNCERTAIN;
            AccountStop.this.ended += Math.max(0, count);
        }
    }

    /** Hears what time it is. */
    private final class Greeting implements HttpListener {
        @Override
        public void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
            long venueTime = protocol.venueTime(status, body, offset, length);
            if (venueTime > 0) {
                venueClock.onAnswered(venueTime, time);
            } else {
                venueClock.onFailed(time);
            }
        }

        @Override
        public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
            venueClock.onFailed(time);
        }
    }

    /** What is asked for the line's sake alone. */
    private enum Unheard implements HttpListener {
        INSTANCE;

        @Override
        public void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
            // the line is as it should be
        }

        @Override
        public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
            // the line tries again
        }
    }
}
