package io.orrery.node.live;

/** What makes a session go: threads and the clock, or a hand. */
interface Turning extends AutoCloseable {

    /** Returns when the session may be closed: nothing is published any more, and the ring is empty. */
    void turn() throws Exception;

    /** Ends what still turns. Nothing happens the second time. */
    @Override
    void close();
}
