package io.orrery.engine.venue;

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
}
