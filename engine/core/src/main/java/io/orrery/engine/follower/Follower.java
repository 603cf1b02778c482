package io.orrery.engine.follower;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.engine.Engine;
import io.orrery.engine.replay.Opening;
import io.orrery.engine.replay.Reenactment;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Path;
import org.agrona.concurrent.Agent;

/**
 * The same engine on the journal's tail, behind the live one. It verifies while the session runs, writes the snapshots, and is
 * what every view looks at, so that nothing that looks can slow what trades.
 */
public final class Follower implements Agent {
    private static final int MAX_BATCH = 4_096;

    /** Told what the follower did. */
    public interface Listener {
        /** Every record, after the state follows it. */
        void onRecord(EventRecord record);

        void onSnapshot(long sequence, long digest, long bytes);

        /** A snapshot could not be written; the next one is tried when it is due. */
        void onSnapshotFailure(IOException failure);
    }

    private final JournalReader reader;
    private final Reenactment reenactment;
    private final Path snapshots;
    private final long snapshotEvery;
    private final Listener listener;
    private final EventRecord record = new EventRecord();
    private final StateWriter writer = new StateWriter();
    private long sequence;
    private long lastSnapshot;

    /**
     * Creates a follower; it starts at the reader's place, which must be the session's first record.
     *
     * @param opening what the session begins with
     * @param snapshotEvery records from one snapshot to the next, 0 for none
     */
    public Follower(
        JournalReader reader,
        Opening opening,
        StrategyCatalogue catalogue,
        Path snapshots,
        long snapshotEvery,
        Listener listener) {
        this.reader = reader;
        this.snapshots = snapshots;
        this.snapshotEvery = snapshotEvery;
        this.listener = listener;
        reenactment = new Reenactment(catalogue, opening);
    }

    @Override
    public int doWork() {
        int count = 0;
        while (count < MAX_BATCH && reader.next(record)) {
            if (snapshotEvery > 0 && isDue() && record.eventClass() == EventClass.INPUT && reenactment.unrecorded() == 0) {
                snapshot();
            }
            reenactment.onRecord(record);
            sequence = record.sequence();
            listener.onRecord(record);
            count++;
        }
        return count;
    }

    private boolean isDue() {
        return sequence - lastSnapshot >= snapshotEvery;
    }

    /** The state before the record at hand: nothing is half decided there. */
    private void snapshot() {
        writer.reset();
        engine().save(writer);
        try {
            SnapshotFile.write(snapshots, sequence, engine().digest(), writer);
            listener.onSnapshot(sequence, engine().digest(), writer.length());
        } catch (IOException failure) {
            listener.onSnapshotFailure(failure);
        }
        lastSnapshot = sequence;
    }

    /** The state as of {@link #sequence()}. To be read by the follower's thread. */
    public Engine engine() {
        return reenactment.engine();
    }

    /** The last record that the state includes. */
    public long sequence() {
        return sequence;
    }

    /** Outputs that the live engine recorded and this one decided otherwise. */
    public long differences() {
        return reenactment.differences();
    }

    @Override
    public void onClose() {
        reader.close();
    }

    @Override
    public String roleName() {
        return "follower";
    }
}
