package io.orrery.node.recovery;

import io.orrery.journal.JournalLocked;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.repair.RepairNeeded;
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
 *
 * <p>A session that does not come to say what it was stands in the way only if it was created after the newest live one, since
 * then it may be the one to go on from, and to go on without it would lose positions silently. An operator's repair puts what
 * can't be read of it into quarantine; from then on it is passed over, and may be pruned. One that says that it was a demo
 * never stands in the way, whatever else is wrong with it.
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
        while (true) {
            Lineage lineage = Lineage.of(sessions.list());
            List<Session> unsettled = lineage.unsettled();
            unsettled.forEach(this::settle);
            Optional<Session> newest = (unsettled.isEmpty() ? lineage : Lineage.of(sessions.list())).newestLive();
            if (newest.isEmpty()) {
                return newest;
            }
            repair(newest.get());
            if (SessionHead.of(newest.get()).isLive()) {
                return newest;
            }
        }
    }

    private void settle(Session session) {
        SessionHead head = SessionHead.of(session);
        if (!head.isDemo()) {
            repair(session);
            head = SessionHead.of(session);
        }
        if (head.isStarted()) {
            return;
        }
        if (head.damage() == null) {
            pass(session);
        } else if (!head.isDemo()) {
            throw unread(session, head.damage().getMessage(), head.damage());
        }
    }

    private void repair(Session session) {
        if (!Files.isDirectory(session.journal())) {
            return;
        }
        try {
            SessionRepair.atStart(disk, session).steps().forEach(step -> notes.add("session " + session.id() + ": " + step));
        } catch (RepairNeeded needed) {
            String reasons = String.join("; ", needed.plan().reasons());
            boolean live = SessionHead.of(session).isLive();
            throw live ? Recovery.damaged(session, reasons, needed) : unread(session, reasons, needed);
        } catch (JournalLocked inUse) {
            throw Recovery.inUse(inUse);
        }
    }

    private static Refusal unread(Session session, String what, Throwable cause) {
        return Recovery.damaged(session, what + "; so it can't be told whether it is the one to go on from", cause);
    }

    private void pass(Session session) {
        if (isQuarantineEmpty(session)) {
            IoUtil.delete(session.folder().toFile(), true);
            notes.add("session " + session.id() + ": was ended before it began, removed");
        } else {
            notes.add("session " + session.id() + ": all that was recorded of it is in quarantine, passed over");
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
