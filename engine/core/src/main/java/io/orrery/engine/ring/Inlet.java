package io.orrery.engine.ring;

import org.agrona.DirectBuffer;

/** A producer's way into the ring. What is offered here is everything that the engine may ever know. */
public interface Inlet {

    /**
     * Publishes one event. The message is copied; nothing is allocated.
     *
     * @param message an SBE message with its header
     * @param receivedTime when its frame was received: nanoseconds since the epoch, by the session's clock
     * @return false if the ring does not admit it now. A market producer then goes on reading and offers one conflated
     *     event later; a producer that may wait offers it again.
     */
    boolean offer(DirectBuffer message, int offset, int length, long receivedTime);
}
