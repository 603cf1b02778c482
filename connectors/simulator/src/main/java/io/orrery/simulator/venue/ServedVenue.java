package io.orrery.simulator.venue;

import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.net.Site;

/** One venue: its protocol over its exchange. Made, asked and moved on the loop's thread only. */
public interface ServedVenue {
    Site site();

    Access access();

    Exchange exchange();

    /**
     * Moves the venue's market and timers to now.
     *
     * @return when it is next due, as the time of its clock; later moves are harmless, earlier ones too
     */
    long advance(long nowNanos);
}
