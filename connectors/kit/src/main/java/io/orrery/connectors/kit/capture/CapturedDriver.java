package io.orrery.connectors.kit.capture;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpOptions;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.wire.WireOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.agrona.concurrent.EpochNanoClock;

/** A driver whose conversations are written to a capture, as far as each of them may be. The capture is closed by its owner. */
public final class CapturedDriver implements Driver {
    private static final String RECORD = "record";

    private final Driver driver;
    private final CaptureWriter capture;
    private final EpochNanoClock clock;
    private final boolean owns;
    private long connections;

    public CapturedDriver(Driver driver, CaptureWriter capture, EpochNanoClock clock) {
        this(driver, capture, clock, false);
    }

    private CapturedDriver(Driver driver, CaptureWriter capture, EpochNanoClock clock, boolean owns) {
        this.owns = owns;
        this.driver = driver;
        this.capture = capture;
        this.clock = clock;
    }

    /**
     * The driver, or one that writes to the file that the setting {@code record} names, and closes it in the end.
     *
     * @throws CaptureFault if there is one already, or it can't be written
     */
    public static Driver asSet(Map<String, String> settings, Driver driver, EpochNanoClock clock) {
        String file = settings.get(RECORD);
        return file == null ? driver
            : new CapturedDriver(driver, CaptureWriter.create(Path.of(file), CaptureWriter.DEFAULT_RING_BYTES), clock, true);
    }

    @Override
    public Wire wire(WireOptions options, WireListener listener) {
        CapturedWire captured = new CapturedWire(++connections, options.disclosure(), capture, clock, listener);
        captured.begin(driver.wire(options, captured));
        return captured;
    }

    @Override
    public Http http(HttpOptions options) {
        return new CapturedHttp(driver.http(options), capture, clock);
    }

    @Override
    public int poll(long time) {
        return driver.poll(time);
    }

    @Override
    public <T> void aside(Supplier<T> work, Consumer<T> then) {
        driver.aside(work, then);
    }

    @Override
    public void close() {
        driver.close();
        if (owns) {
            capture.close();
        }
    }
}
