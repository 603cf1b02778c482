package io.orrery.connectors.netty;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.TlsTrust;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.OffsetEpochNanoClock;

/** A driver that is polled until something has come about. */
final class Driven implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final EpochNanoClock clock = new OffsetEpochNanoClock();
    private final Driver driver;

    Driven(TlsTrust trust) {
        driver = new NettyDriverFactory().create(clock, trust);
    }

    Driver driver() {
        return driver;
    }

    void until(BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not come about");
            }
            if (driver.poll(clock.nanoTime()) == 0) {
                Thread.onSpinWait();
                Thread.yield();
            }
        }
    }

    void pollFor(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        until(() -> System.nanoTime() > end);
    }

    @Override
    public void close() {
        driver.close();
    }
}
