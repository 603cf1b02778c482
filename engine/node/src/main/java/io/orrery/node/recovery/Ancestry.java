package io.orrery.node.recovery;

import io.orrery.journal.JournalLocked;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.repair.Repair;
import io.orrery.journal.repair.RepairNeeded;
import io.orrery.journal.repair.RepairPlan;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agrona.IoUtil;

/**
 * Which session comes before the next one: the newest that was run live, made whole if it was not closed. One that was killed
 * before its engine started has decided nothing and is removed.
 */
final class Ancestry {
    private final Sessions sessions;
    private final Disk disk;
    private final List<String> notes;

    Ancestry(Sessions sessions, Disk disk, List<String> notes) {
        this.sessions = sessions;
        this.disk = disk;
        this.notes = notes;
    }

    Optional<Session> newestLive() {
        List<Session> earlier = sessions.list();
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Session session = earlier.get(i);
            SessionHead head = head(session);
            boolean other = head.isStarted() && !head.isLive();
            if (!other) {
                repair(session);
                head = head(session);
                if (head.isLive()) {
                    return Optional.of(session);
                } else if (!head.isStarted()) {
                    remove(session, head);
                }
            }
        }
        return Optional.empty();
    }

    private void repair(Session session) {
        if (!Files.isDirectory(session.journal())) {
            return;
        }
        try {
            RepairPlan done = Repair.atStart(disk, session.journal()).runAutomatic();
            done.steps().forEach(step -> notes.add("session " + session.id() + ": " + step));
        } catch (RepairNeeded needed) {
            throw Recovery.damaged(session, String.join("; ", needed.plan().reasons()), needed);
        } catch (JournalLocked inUse) {
            throw new Refusal(ExitCode.BUSY, inUse.getMessage(), "wait for the repair or the process that holds it", inUse);
        }
    }

    private void remove(Session session, SessionHead head) {
        if (head.damage() != null) {
            throw Recovery.damaged(session, head.damage().getMessage(), head.damage());
        }
        if (isQuarantineEmpty(session)) {
            IoUtil.delete(session.folder().toFile(), true);
            notes.add("session " + session.id() + ": was ended before it began, removed");
        }
    }

    private static SessionHead head(Session session) {
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            return SessionHead.of(reader);
        } catch (JournalMissing missing) {
            return SessionHead.NONE;
        }
    }

    /** What was put aside was recorded once: it is kept, whatever it is. */
    private static boolean isQuarantineEmpty(Session session) {
        Path quarantine = session.journal().resolve("quarantine");
        if (!Files.isDirectory(quarantine)) {
            return true;
        }
        try (Stream<Path> files = Files.list(quarantine)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
