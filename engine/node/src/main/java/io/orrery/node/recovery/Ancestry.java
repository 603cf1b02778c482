package io.orrery.node.recovery;

import io.orrery.journal.ChronicleStore;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.JournalReader;
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
 * Which session comes before the next one: the newest that was run live. One that was killed before its engine started has
 * decided nothing and is removed.
 */
final class Ancestry {
    private final Sessions sessions;
    private final List<String> notes;

    Ancestry(Sessions sessions, List<String> notes) {
        this.sessions = sessions;
        this.notes = notes;
    }

    Optional<Session> newestLive() {
        List<Session> earlier = sessions.list();
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Session session = earlier.get(i);
            if (!isStillborn(session)) {
                SessionHead head = head(session);
                if (head.isLive()) {
                    return Optional.of(session);
                }
            } else if (isQuarantineEmpty(session)) {
                IoUtil.delete(session.folder().toFile(), true);
                notes.add("session " + session.id() + ": was ended before it began, removed");
            }
        }
        return Optional.empty();
    }

    private static boolean isStillborn(Session session) {
        SessionHead head = head(session);
        if (head != null && head.damage() != null && !head.isStarted()) {
            throw Recovery.damaged(session, head.damage().getMessage(), head.damage());
        }
        return head == null || !head.isStarted();
    }

    /** Null if nothing lies there. */
    private static SessionHead head(Session session) {
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            return SessionHead.of(reader);
        } catch (JournalMissing missing) {
            return null;
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
