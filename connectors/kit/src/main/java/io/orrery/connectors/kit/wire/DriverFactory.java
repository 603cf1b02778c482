package io.orrery.connectors.kit.wire;

import java.util.ServiceLoader;
import org.agrona.concurrent.EpochNanoClock;

/** Makes drivers; found by {@link ServiceLoader}, so that no venue knows what moves its bytes. */
public interface DriverFactory {

    Driver create(EpochNanoClock clock, TlsTrust trust);

    /**
     * The one that is installed.
     *
     * @throws IllegalStateException if there is none
     */
    static DriverFactory installed() {
        return ServiceLoader.load(DriverFactory.class).findFirst()
            .orElseThrow(() -> new IllegalStateException("no driver of network connections is installed"));
    }
}
