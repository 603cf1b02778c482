package io.orrery.engine.replay;

import io.orrery.engine.Engine;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares snapshots, byte by byte, with the states that an engine comes through. */
final class SnapshotComparison {
    private final StateWriter writer = new StateWriter();
    private final List<SnapshotFile> waiting;
    private int next;
    private long firstWrong;

    SnapshotComparison(List<SnapshotFile> snapshots) {
        waiting = new ArrayList<>(snapshots);
        waiting.sort(Comparator.comparingLong(SnapshotFile::sequence));
    }

    /** To be told of every record, after the engine has taken it. */
    void after(long sequence, Engine engine) {
        while (next < waiting.size() && waiting.get(next).sequence() <= sequence) {
            SnapshotFile snapshot = waiting.get(next++);
            if (snapshot.sequence() != sequence || !isStateOf(engine, snapshot)) {
                firstWrong = firstWrong == 0 ? snapshot.sequence() : firstWrong;
            }
        }
    }

    /**
     * The sequence of the first snapshot that holds another state, or 0.
     *
     * @param ended true if the session was stopped in order: then a snapshot of what is not recorded is wrong too. Else it may
     *     be of records that were lost, since snapshots are durable at once and records are not
     */
    long firstWrong(boolean ended) {
        return firstWrong == 0 && ended && next < waiting.size() ? waiting.get(next).sequence() : firstWrong;
    }

    private boolean isStateOf(Engine engine, SnapshotFile snapshot) {
        writer.reset();
        engine.save(writer);
        return snapshot.digest() == engine.digest() && snapshot.holds(writer);
    }
}
