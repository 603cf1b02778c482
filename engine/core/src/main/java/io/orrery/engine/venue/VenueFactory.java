package io.orrery.engine.venue;

/** Makes the venues of one kind. Found by {@link java.util.ServiceLoader}: the engine names no venue. */
public interface VenueFactory {

    /** The kind, as the configuration names it. */
    String kind();

    Venue create(VenueSetup setup);
}
