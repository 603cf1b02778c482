package io.orrery.connectors.kraken.wire;

import io.orrery.connectors.kit.json.JsonCursor;

/** Hears what became of a question by REST. */
public interface RestListener {

    /**
     * The venue answered. If the result can't be read, {@link #onRefusal} follows.
     *
     * @param result where the result begins, valid in the call
     */
    void onResult(JsonCursor result, long time);

    /** It did not, or nothing that can be read. @param error what the venue says, empty if it says nothing */
    void onRefusal(String error, long time);
}
