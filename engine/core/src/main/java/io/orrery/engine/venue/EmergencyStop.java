package io.orrery.engine.venue;

import org.agrona.concurrent.Agent;

/**
 * Ends all orders of one account, over connections that nothing else uses. It belongs to one thread, which neither the engine
 * nor a venue's duty cycle can hold up. Between two uses its duty cycle keeps them ready.
 */
public interface EmergencyStop extends Agent {

    /** What the venue said of the last {@link #cancelAll}. */
    enum Answer {
        /** Nothing yet. */
        AWAITED,
        /** There were orders, and they are ended or will be. */
        ENDED,
        /** There was no order. */
        NOTHING_OPEN,
        /** Refused, lost, or not understood: ask again. */
        UNCERTAIN
    }

    /** True while all that {@link #cancelAll} asks would leave at once. */
    boolean isReady();

    /** Asks for the end of all orders. If it {@link #isReady}, all of it was sent when this returns. */
    void cancelAll();

    Answer answer();

    /** Orders that were ended by all that was asked so far, as the venue tells. */
    long ended();
}
