package io.orrery.engine.venue;

import org.agrona.DirectBuffer;

/** Takes the commands of one venue, after they were recorded. Called by the engine thread. */
@FunctionalInterface
public interface OrderGateway {

    /**
     * Hands over a NewOrder, CancelOrder, AmendOrder, CancelAll or RequestStatement, with its SBE header; it is valid during the
     * call.
     *
     * @return false if the gateway's own queue is full: the engine halts, since an order that it counts never left
     */
    boolean send(DirectBuffer message, int offset, int length);
}
