package io.orrery.node.recovery;

import io.orrery.engine.Engine;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.replay.Opening;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.state.Roster;
import io.orrery.journal.disk.Disk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Session;
import io.orrery.node.session.Resumed;
import java.io.IOException;
import java.nio.file.Path;

/** What an earlier session left: to be written as the opening of the next. */
public final class Recovered {
    private final Session parent;
    private final Engine engine;
    private final Resumed summary;
    private final boolean ended;

    Recovered(Session parent, Engine engine, Resumed summary, boolean ended) {
        this.parent = parent;
        this.engine = engine;
        this.summary = summary;
        this.ended = ended;
    }

    public Session parent() {
        return parent;
    }

    public Resumed summary() {
        return summary;
    }

    /** False of a session that was killed, or halted. */
    public boolean isEnded() {
        return ended;
    }

    public long digest() {
        return engine.digest();
    }

    public InstrumentTable instruments() {
        return engine.state().instruments();
    }

    public Roster roster() {
        return engine.state().roster();
    }

    /** Gives a new session what it is to begin with. When this returns, it survives a loss of power. */
    public Beginning open(Session session, Disk disk) {
        StateWriter state = new StateWriter();
        engine.save(state);
        try {
            Path file = SnapshotFile.write(session.snapshots(), 0, engine.digest(), state);
            disk.forceFolder(session.folder());
            disk.forceFolder(session.folder().getParent());
            byte[] hash = SnapshotFile.read(file).sha256();
            return new Beginning(this, Opening.read(session.snapshots(), hash), hash, Remembered.NOTHING);
        } catch (IOException e) {
            throw new Refusal(
                ExitCode.CONFIG, "the state of " + parent.id() + " can't be written to " + session.snapshots() + ": "
                    + e.getMessage(), "is the disk full? see: ./orrery doctor", e);
        }
    }
}
