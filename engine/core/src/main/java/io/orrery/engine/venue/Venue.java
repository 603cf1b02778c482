package io.orrery.engine.venue;

import java.util.Collections;
import java.util.Map;
import org.agrona.concurrent.Agent;

/**
 * A venue as the engine sees it: a reader that publishes events by its inlets, and a gateway that takes commands. Its duty
 * cycle runs on the io thread, or by hand.
 */
public interface Venue extends Agent {

    OrderGateway gateway();

    /**
     * When the next duty cycle will find work, for whoever turns time by hand. A venue behind a socket can't know.
     *
     * @return nanoseconds since the epoch, or {@link Long#MAX_VALUE}
     */
    default long nextDue() {
        return Long.MAX_VALUE;
    }

    /** True of a venue that plays what was recorded, when nothing is left: with all venues dry a session in virtual time ends. */
    default boolean isDry() {
        return false;
    }

    /** Where the engine's thread exercises: it takes orders as {@link #gateway} does, and none leaves. */
    default OrderGateway practice() {
        return (message, offset, length) -> true;
    }

    /**
     * Goes through the motions of an order, as far as nothing comes of it: called now and then, between duty cycles that find no
     * work, so that the first order finds its code compiled and at hand. Takes microseconds and allocates nothing.
     */
    default void exercise() {
    }

    /** What it counted of itself, by name, for the eye: when the session has ended. */
    default Map<String, Long> counts() {
        return Collections.emptyMap();
    }
}
