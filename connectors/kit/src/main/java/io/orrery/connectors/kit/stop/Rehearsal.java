package io.orrery.connectors.kit.stop;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import io.orrery.connectors.kit.wire.HttpOptions;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks what a kill asks, of nobody. The first time that a JVM does something takes it a hundred times as long as later,
 * and a kill is always the first one: so all that it takes is done hundreds of times before, thousands of times in the first
 * quarter of a minute, until it is compiled as well as it can be, and from then on often enough to remain at hand.
 */
final class Rehearsal {
    private static final int MANY = 300;
    private static final int ENOUGH = 3_000;
    private static final long OFTEN = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long NOW_AND_THEN = TimeUnit.MILLISECONDS.toNanos(250);

    private final Supplier<Driver> stage;
    private final HttpOptions options;
    private Driver driver;
    private Line line;
    private int count;
    private long due;

    /** @param stage makes a driver that reaches nobody, when it is first needed */
    Rehearsal(Supplier<Driver> stage, HttpOptions options) {
        this.stage = stage;
        this.options = options;
    }

    /** True when it is time for another one, and the one before is over. */
    boolean isDue(long now) {
        return now >= due && (line == null || line.isFree());
    }

    boolean isDone() {
        return count >= MANY;
    }

    int count() {
        return count;
    }

    void ask(HttpAsk ask, HttpListener listener, long now) {
        due = now + (line == null || count >= ENOUGH ? NOW_AND_THEN : OFTEN);
        if (line == null) {
            driver = stage.get();
            line = new Line(driver.http(options));
        }
        count++;
        line.ask(ask, listener);
    }

    int poll(long now) {
        return driver == null ? 0 : driver.poll(now);
    }

    void close() {
        if (driver != null) {
            driver.close();
        }
    }
}
