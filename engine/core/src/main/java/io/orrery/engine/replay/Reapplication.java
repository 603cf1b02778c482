package io.orrery.engine.replay;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.Engine;

/**
 * Rebuilds the state of a session from its record without deciding anything. Inputs are recorded a batch at a time, before
 * their outputs; here each input is followed by the outputs that it caused, as it was live.
 */
public final class Reapplication {
    private final Engine engine;
    private final RecordQueue inputs = new RecordQueue();
    private boolean batchEnded;

    /** Goes on with an engine that was fed nothing, or was loaded from a snapshot. */
    public Reapplication(Engine engine) {
        this.engine = engine;
    }

    /** Takes the session's next record. */
    public void onRecord(EventRecord record) {
        switch (record.eventClass()) {
            case INPUT -> {
                if (batchEnded) {
                    applyUntil(Long.MAX_VALUE);
                    batchEnded = false;
                }
                inputs.add(record);
            }
            case OUTPUT -> {
                applyUntil(record.cause());
                engine.apply(record);
            }
            default -> { }
        }
        if ((record.flags() & EventRecord.END_OF_BATCH) != 0) {
            batchEnded = true;
        }
    }

    /** Applies what is held back, when no further record will come. */
    public void end() {
        applyUntil(Long.MAX_VALUE);
    }

    private void applyUntil(long sequence) {
        while (!inputs.isEmpty() && inputs.peek().sequence() <= sequence) {
            engine.apply(inputs.peek());
            inputs.remove();
        }
    }

    public Engine engine() {
        return engine;
    }
}
