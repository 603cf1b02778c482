package io.orrery.simulator.faults;

import io.orrery.simulator.net.Reply;

/** How a venue words its own troubles: V01, V02, V06 and O03. */
@FunctionalInterface
public interface VenueErrors {
    /** @param seconds after which to come back, where the venue says so */
    Reply of(Fault fault, long seconds);
}
