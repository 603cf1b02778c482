package io.orrery.engine.pipeline;

import io.orrery.engine.state.EngineState;

/** Told by the engine thread how it goes: once a batch, and at each order. What it does must not block or allocate. */
public interface EngineMeter {
    EngineMeter NONE = new EngineMeter() { };

    /** After a batch was decided. */
    default void onBatch(EngineState state, long sequence, long journalBytes, int segment, int ringOccupied) {
    }

    /** A new order left, so many nanoseconds after the publication of the event that caused it. */
    default void onOrder(long nanos) {
    }

    /** Nothing more will be decided. */
    default void onHalt(Throwable cause) {
    }
}
