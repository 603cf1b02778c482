package io.orrery.node.recovery;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.SessionEndedDecoder;
import io.orrery.engine.Engine;
import io.orrery.engine.position.Portfolio;
import io.orrery.engine.replay.Reapplication;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.engine.snapshot.SnapshotQuarantine;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalLocked;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.mark.JournalLock;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.session.Resumed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds out in which state the home's last session ended: the newest snapshot that is good, and what was recorded after it,
 * applied and not decided again. Deletes only what never began, so it may be killed and started again at any point. Under the
 * home's lock.
 */
public final class Recovery {
    private static final int BEAT_RECORDS = 1 << 14;

    private final Sessions sessions;
    private final StrategyCatalogue catalogue;
    private final Disk disk;
    private final Runnable beat;
    private final List<String> notes = new ArrayList<>();
    private final long started = System.nanoTime();

    /** @param beat called now and then: the process lives */
    public Recovery(Sessions sessions, StrategyCatalogue catalogue, Disk disk, Runnable beat) {
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.disk = disk;
        this.beat = beat;
    }

    /**
     * @return empty if there is nothing to go on from
     * @throws Refusal if the last session is damaged, or was recorded by a newer build
     */
    public Optional<Recovered> recover() {
        Optional<Session> parent = new Ancestry(sessions, disk, notes).newestLive();
        return parent.map(this::held);
    }

    /** Nobody repairs, compresses or deletes what is read here. */
    private Recovered held(Session session) {
        JournalLock lock = acquire(session);
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            return atTheEndOf(session, reader);
        } catch (JournalDamage damage) {
            throw damaged(session, damage.getMessage(), damage);
        } finally {
            lock.close();
        }
    }

    private static JournalLock acquire(Session session) {
        try {
            return JournalLock.acquire(session.journal());
        } catch (JournalLocked other) {
            throw inUse(other);
        }
    }

    static Refusal inUse(JournalLocked other) {
        return new Refusal(ExitCode.BUSY, other.getMessage(), "wait for the repair or the process that holds it", other);
    }

    static Refusal damaged(Session session, String what, Throwable cause) {
        return new Refusal(
            ExitCode.VERIFICATION_FAILED, "session " + session.id() + " is damaged: " + what,
            "see what can be kept: ./orrery repair " + session.id() + " --dry-run, then --yes; or begin anew: --fresh", cause);
    }

    private Recovered atTheEndOf(Session session, JournalReader reader) {
        SessionHead head = SessionHead.of(reader);
        SessionSource.checkVersion(session, head);
        for (Path file : newestFirst(session)) {
            try {
                SnapshotFile snapshot = SnapshotFile.read(file);
                if (isOf(snapshot, head, reader, file)) {
                    return apply(session, reader, snapshot.sequence(), loaded(snapshot));
                }
            } catch (IOException | IllegalStateException | ArithmeticException unusable) {
                notes.add("snapshot " + file.getFileName() + ": " + unusable.getMessage());
            }
        }
        if (head.isResumed()) {
            throw damaged(session, "the state that it began with can't be read, nor any snapshot " + notes, null);
        }
        try {
            return apply(session, reader, 0, new Engine(catalogue, output -> { }));
        } catch (IllegalStateException | ArithmeticException refused) {
            throw new Refusal(
                ExitCode.REFUSED, "session " + session.id() + " can't be taken up: " + refused.getMessage(),
                "begin anew: --fresh", refused);
        }
    }

    private static List<Path> newestFirst(Session session) {
        try {
            List<Path> files = SnapshotFile.files(session.snapshots());
            Collections.reverse(files);
            return files;
        } catch (IOException e) {
            throw damaged(session, e.getMessage(), e);
        }
    }

    /** A loss of power can leave a snapshot of what the journal has lost: it is set aside. */
    private boolean isOf(SnapshotFile snapshot, SessionHead head, JournalReader reader, Path file) throws IOException {
        if (snapshot.sequence() == 0) {
            if (!Arrays.equals(snapshot.sha256(), head.opening())) {
                throw new IOException("is not the state that the session has on record");
            }
            reader.seekSequence(1);
            return true;
        }
        reader.seekSequence(snapshot.sequence());
        if (reader.next(new EventRecord())) {
            return true;
        }
        SnapshotQuarantine.setAside(file);
        notes.add("snapshot " + file.getFileName() + ": of what is not recorded, set aside");
        return false;
    }

    private Engine loaded(SnapshotFile snapshot) throws IOException {
        Engine engine = new Engine(catalogue, output -> { });
        StateReader state = snapshot.state();
        engine.loadState(state);
        if (engine.digest() != snapshot.digest()) {
            throw new IOException("holds another state than its digest says");
        }
        return engine;
    }

    private Recovered apply(Session session, JournalReader reader, long from, Engine engine) {
        Reapplication again = new Reapplication(engine);
        EventRecord record = new EventRecord();
        reader.seekSequence(from + 1);
        boolean ended = false;
        while (reader.next(record)) {
            ended |= record.templateId() == SessionEndedDecoder.TEMPLATE_ID;
            again.onRecord(record);
            if (record.sequence() % BEAT_RECORDS == 0) {
                beat.run();
            }
        }
        reader.checkEnd();
        again.end();
        long last = reader.nextSequence() - 1;
        long millis = (System.nanoTime() - started) / 1_000_000L;
        return new Recovered(session, engine, new Resumed(
            session.id(), last, engine.state().orders().size(), open(engine.state().portfolio()), from, last - from, millis,
            List.copyOf(notes)), ended);
    }

    private static long open(Portfolio portfolio) {
        long open = 0;
        for (int i = 0; i < portfolio.size(); i++) {
            open += portfolio.at(i).quantity() == 0 ? 0 : 1;
        }
        return open;
    }
}
