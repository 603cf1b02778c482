package io.orrery.engine;

import io.orrery.codecs.EventRecord;

/** Where the engine's outputs go: live, to the journal and then the gateway; in a replay, to a comparison. */
@FunctionalInterface
public interface Outputs {

    /** Takes an output that was applied. The record lacks sequence and CRC, and is valid during the call. */
    void onOutput(EventRecord output);
}
