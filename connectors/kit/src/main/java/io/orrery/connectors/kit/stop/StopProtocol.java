package io.orrery.connectors.kit.stop;

import io.orrery.connectors.kit.wire.HttpAsk;
import org.agrona.DirectBuffer;

/** How a venue is asked by HTTP to end all orders of an account. Each request is complete in itself: nobody has to log in. */
public interface StopProtocol {
    /** In place of a count: the answer does not say that orders were ended, or that there were none. */
    int UNCERTAIN = -1;

    /** How many requests it takes, at least one. */
    int requests();

    /**
     * One of them, signed.
     *
     * @param time ours, in nanoseconds since the epoch
     * @param venueTime the venue's at this moment, as far as is known
     */
    HttpAsk cancelAll(int request, long id, long time, long venueTime);

    /** How many orders were ended by what was answered so; 0 if none was open, or {@link #UNCERTAIN}. */
    int ended(int status, DirectBuffer body, int offset, int length);

    /** Asks for the venue's time: it keeps a connection ready, and costs next to nothing. */
    HttpAsk greeting(long id);

    /** Of the time that it tells, in nanoseconds. */
    long resolution();

    /** The time that the answer tells, in nanoseconds since the epoch; 0 if it tells none. */
    long venueTime(int status, DirectBuffer body, int offset, int length);
}
