package io.orrery.engine.replay;

import io.orrery.engine.Engine;
import io.orrery.engine.history.History;
import io.orrery.engine.snapshot.SnapshotFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What a session begins with: nothing, or the state in which an earlier session ended; and what strategies may be told of the
 * time before. It lies with the session, the state as the snapshot of sequence 0, so that the session can be executed again from
 * its own folder.
 */
public final class Opening {
    /** Of a session that begins with nothing. */
    public static final Opening NONE = new Opening(null, History.NONE);

    private final SnapshotFile snapshot;
    private final History history;

    private Opening(SnapshotFile snapshot, History history) {
        this.snapshot = snapshot;
        this.history = history;
    }

    /** The same, and this besides. */
    public Opening with(History before) {
        return new Opening(snapshot, before);
    }

    /**
     * Reads the opening of a session that was resumed.
     *
     * @param snapshots the session's folder of snapshots
     * @param hash SHA-256 of the opening, as the session has it on record
     * @throws IOException that says what is wrong with the file
     */
    public static Opening read(Path snapshots, byte[] hash) throws IOException {
        SnapshotFile snapshot = SnapshotFile.read(SnapshotFile.opening(snapshots));
        if (snapshot.sequence() != 0 || !Arrays.equals(snapshot.sha256(), hash)) {
            throw new IOException(SnapshotFile.opening(snapshots) + ": is not the opening that the session has on record");
        }
        return new Opening(snapshot, History.NONE);
    }

    /** Gives a new engine the state without the strategies: it will apply, and never decide. */
    public void loadState(Engine engine) {
        if (snapshot != null) {
            engine.loadState(snapshot.state());
        }
    }

    /** Gives a new engine all of it. */
    public void load(Engine engine) {
        engine.remember(history);
        if (snapshot != null) {
            engine.load(snapshot.state());
        }
    }
}
