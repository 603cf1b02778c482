package io.orrery.node.recovery;

import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.history.History;
import io.orrery.engine.history.HistoryFile;
import io.orrery.engine.replay.Opening;
import io.orrery.engine.replay.Reenactment;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Cut;
import io.orrery.node.home.Session;
import java.io.IOException;
import java.nio.file.Files;

/**
 * A recorded session, opened to execute it again, if this build can: its records from the first on, what it begins with, and
 * where it was cut off.
 */
public record SessionSource(JournalReader reader, Opening opening, Cut cut) implements AutoCloseable {

    public static SessionSource open(Session session) {
        JournalReader reader = reader(session);
        try {
            SessionHead head = SessionHead.of(reader);
            checkVersion(session, head);
            return new SessionSource(reader, opening(session, head).with(history(session)), Cut.of(session));
        } catch (RuntimeException refused) {
            reader.close();
            throw refused;
        }
    }

    private static JournalReader reader(Session session) {
        try {
            return new ChronicleStore(session.journal()).reader();
        } catch (JournalMissing missing) {
            throw new Refusal(
                ExitCode.CONFIG, "session=" + session.folder() + " has no journal: it is no session of Orrery", "", missing);
        }
    }

    /** @throws Refusal if a newer build recorded the session */
    static void checkVersion(Session session, SessionHead head) {
        if (head.schemaVersion() > MessageHeaderDecoder.SCHEMA_VERSION) {
            throw new Refusal(
                ExitCode.BUSY,
                "session=" + session.folder() + " was recorded with event schema " + head.schemaVersion() + ", this build reads "
                    + MessageHeaderDecoder.SCHEMA_VERSION,
                "use the build that recorded it, or a newer one: ./orrery inspect names it");
        }
    }

    private static Opening opening(Session session, SessionHead head) {
        boolean there = Files.exists(SnapshotFile.opening(session.snapshots()));
        if (!head.isResumed() && !there || head.damage() != null) {
            return Opening.NONE;
        }
        if (!head.isResumed()) {
            throw new Refusal(
                ExitCode.VERIFICATION_FAILED,
                SnapshotFile.opening(session.snapshots()) + ": no record says that the session begins with it");
        }
        try {
            return Opening.read(session.snapshots(), head.opening());
        } catch (IOException damaged) {
            throw new Refusal(
                ExitCode.VERIFICATION_FAILED, "the state that the session begins with can't be read: " + damaged.getMessage(),
                "the journal can be looked at without it: ./orrery tail " + session.folder(), damaged);
        }
    }

    private static History history(Session session) {
        try {
            return HistoryFile.read(session.history());
        } catch (IOException unread) {
            throw new Refusal(
                ExitCode.VERIFICATION_FAILED, "what its strategies were told of the past can't be read: " + unread.getMessage(),
                "the journal can be looked at without it: ./orrery tail " + session.folder(), unread);
        }
    }

    /** Of the session, by these strategies. */
    public Reenactment reenactment(StrategyCatalogue catalogue) {
        return new Reenactment(catalogue, opening, cut.call());
    }

    @Override
    public void close() {
        reader.close();
    }
}
