package io.orrery.simulation.audit;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;

/** I14: sequences have no gap, every byte is as it was sealed, time does not run back, and an output stands behind its cause. */
final class DenseJournal {
    private final Scene scene;
    private long last;
    private long time;

    DenseJournal(Scene scene) {
        this.scene = scene;
    }

    /** A new session begins at its first record. */
    void restart() {
        last = 0;
    }

    void take(EventRecord event) {
        if (last != 0 && event.sequence() != last + 1) {
            add(event, last + 1, event.sequence());
        }
        last = event.sequence();
        if (!event.intact()) {
            add(event, "a sealed record", "another checksum");
        }
        if (event.eventClass() == EventClass.INPUT) {
            if (event.time() < time) {
                add(event, "a time not before " + time, event.time());
            }
            time = event.time();
        }
        if (event.eventClass() == EventClass.OUTPUT && (event.cause() <= 0 || event.cause() >= event.sequence())) {
            add(event, "a cause before it", event.cause());
        }
    }

    private void add(EventRecord event, Object expected, Object seen) {
        scene.findings.add("I14", "record " + event.sequence(), expected, seen);
    }
}
