package io.orrery.simulator.venue;

/** Makes a venue. */
@FunctionalInterface
public interface VenueMaker {
    ServedVenue make(VenueSetting setting);
}
