package io.orrery.connectors.kit.wire;

import java.util.ServiceLoader;
import org.agrona.concurrent.EpochNanoClock;

/** Makes drivers; found by {@link ServiceLoader}, so that no venue knows what moves its bytes. */
public interface DriverFactory {

    Driver create(EpochNanoClock clock, TlsTrust trust);

    /**
     * Makes a driver that reaches nobody: every endpoint is the other end of a socket in this process, which answers whatever it
     * is asked with 404. What must be quick one day is rehearsed by it: the same code runs, TLS and the socket included.
     */
    Driver rehearsal(EpochNanoClock clock);

    /** Goes through the motions of a driver and of TLS, once, so that the first connection finds them loaded. */
    default void prepare() {
    }

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
