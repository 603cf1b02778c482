package io.orrery.journal.chain;

import org.agrona.DirectBuffer;

/** The way of a Block message back into its session, where it is recorded as an observation. */
@FunctionalInterface
public interface BlockSink {

    /** Takes a copy of the message. Returns false if it can't now; it is offered again then. */
    boolean offer(DirectBuffer message, int offset, int length);
}
