package io.orrery.acceptance.stage;

import io.orrery.codecs.OrderIds;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueFactory;
import io.orrery.engine.venue.VenueSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.SystemEpochNanoClock;

/** All seats of a trial, driven by one thread in turn; whoever waits for something drives them. */
public final class Stage implements AutoCloseable {
    /** For how long something that must come is waited for. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);
    /** For how long what was lost is waited for: a connector may wait half a minute before it connects again. */
    public static final Duration RETURN = Duration.ofSeconds(45);

    private static final int VENUE = 1;
    private static final int FIRST_INSTRUMENT = 1;
    private static final int BOOK_DEPTH = 64;
    private static final long SEED = 1;
    private static final long EPOCHS = 1 << 22;
    private static final long IDLE_NANOS = 50_000;

    private final EpochNanoClock clock = SystemEpochNanoClock.INSTANCE;
    private final VenueFactory factory;
    private final List<Seat> seats = new ArrayList<>();
    private final long openedAt = clock.nanoTime();
    private final long epoch = TimeUnit.NANOSECONDS.toMillis(openedAt) % EPOCHS + 1;
    private long lastOrderId = OrderIds.before(epoch);
    private long lastStatement;

    public Stage(VenueFactory factory) {
        this.factory = factory;
    }

    /** A seat that is not opened yet. */
    public Seat seat(int accountId, Map<String, String> settings) {
        Log log = new Log();
        Venue venue = factory.create(new VenueSetup(
            VENUE, accountId, FIRST_INSTRUMENT, BOOK_DEPTH, epoch, SEED, clock, log, log, settings));
        Seat seat = new Seat(this, venue, log, accountId);
        seats.add(seat);
        return seat;
    }

    public void remove(Seat seat) {
        seat.close();
        seats.remove(seat);
    }

    public long now() {
        return clock.nanoTime();
    }

    /** When this stage was made, as orders' times are told. */
    public long openedAt() {
        return openedAt;
    }

    long nextOrderId() {
        return ++lastOrderId;
    }

    long nextStatement() {
        return ++lastStatement;
    }

    /** Drives all seats until it is so. */
    public void await(Supplier<String> what, BooleanSupplier done) {
        await(PATIENCE, what, done);
    }

    /** @throws Failure if it has not come in time */
    public void await(Duration patience, Supplier<String> what, BooleanSupplier done) {
        if (!comes(patience, done)) {
            throw new Failure("not within " + patience.toMillis() + " ms: " + what.get());
        }
    }

    /** Drives all seats until it is so or the time is over; false if it has not come. */
    public boolean comes(Duration patience, BooleanSupplier done) {
        long limit = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - limit > 0) {
                return false;
            }
            turn();
        }
        return true;
    }

    /** Drives all seats for a time. */
    public void pass(Duration time) {
        comes(time, () -> false);
    }

    private void turn() {
        int work = 0;
        for (int i = 0; i < seats.size(); i++) {
            work += seats.get(i).work();
        }
        if (work == 0) {
            LockSupport.parkNanos(IDLE_NANOS);
        }
    }

    @Override
    public void close() {
        for (Seat seat : seats) {
            seat.close();
        }
        seats.clear();
    }
}
