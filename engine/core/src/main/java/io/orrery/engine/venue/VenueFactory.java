package io.orrery.engine.venue;

import java.util.List;
import java.util.Map;

/** Makes the venues of one kind. Found by {@link java.util.ServiceLoader}: the engine names no venue. */
public interface VenueFactory {

    /** The kind, as the configuration names it. */
    String kind();

    /**
     * When that begins which a venue with these settings plays: a session in virtual time begins then.
     *
     * @return nanoseconds since the epoch, or {@link Long#MAX_VALUE} for a venue that plays nothing
     * @throws IllegalArgumentException if it can't be played
     */
    default long recordedFrom(Map<String, String> settings) {
        return Long.MAX_VALUE;
    }

    /** What takes long and needs no settings. To leave it out makes the first venue slower, and nothing else. */
    default void prepare() {
    }

    Venue create(VenueSetup setup);

    /**
     * What ends all orders of the account by a connection of its own; null if there is nothing of the kind, for want of a key or
     * of a network. Made and used by another thread than the venue.
     */
    default EmergencyStop emergencyStop(VenueSetup setup) {
        return null;
    }

    /**
     * Looks whether a venue with these settings can be reached, agrees about the time, accepts the keys and knows the symbols.
     * Changes nothing there, takes some seconds.
     *
     * @throws IllegalArgumentException if the settings can't be
     */
    default List<VenueCheck> examine(Map<String, String> settings) {
        return List.of();
    }
}
