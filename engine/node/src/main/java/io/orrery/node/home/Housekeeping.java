package io.orrery.node.home;

import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalLocked;
import io.orrery.journal.mark.JournalLock;
import io.orrery.journal.upkeep.Retention;
import io.orrery.journal.upkeep.SealedSegments;
import io.orrery.node.config.NodeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agrona.ErrorHandler;

/**
 * What is done to earlier sessions when one has begun: the old ones are deleted, the others compressed. One that is in use or
 * can't be worked on is passed over; the others are not. Under the home's lock.
 */
public final class Housekeeping {
    private final NodeConfig.Journal config;
    private final ErrorHandler errors;

    /** @param errors told of what is damaged or can't be read or written, and therefore left as it is */
    public Housekeeping(NodeConfig.Journal config, ErrorHandler errors) {
        this.config = config;
        this.errors = errors;
    }

    /**
     * Ends early, between two sessions, if its thread is interrupted.
     *
     * @param kept those that are not deleted, whatever the configuration says
     */
    public void tidy(List<Session> earlier, Set<Session> kept, Instant now) {
        if (!config.retention().age().isZero() || config.retention().size().bytes() > 0) {
            expire(earlier, kept, now);
        }
        if (config.compress()) {
            for (Session session : earlier) {
                attempt(session.journal(), () -> new SealedSegments(session.journal()).compress());
            }
        }
    }

    private void expire(List<Session> earlier, Set<Session> kept, Instant now) {
        List<Path> journals = new ArrayList<>();
        Set<Path> spared = new HashSet<>();
        for (Session session : earlier) {
            Path journal = session.journal();
            attempt(journal, () -> {
                if (Retention.isDamaged(journal) || kept.contains(session) || JournalLock.isHeld(journal)) {
                    spared.add(journal);
                }
                journals.add(journal);
            });
        }
        for (Path expired : retention().expired(journals, spared::contains, nanos(now))) {
            attempt(expired, () -> Pruning.delete(expired.getParent()));
        }
    }

    private void attempt(Path journal, Runnable work) {
        if (Thread.currentThread().isInterrupted() || !Files.isDirectory(journal)) {
            return;
        }
        try {
            work.run();
        } catch (JournalLocked inUse) {
            return;
        } catch (JournalDamage | UncheckedIOException | InternalError unfit) {
            boolean ended = Thread.interrupted();
            if (!ended) {
                errors.onError(unfit);
            }
            clear(journal);
            if (ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What was begun to be compressed and came to nothing. */
    private void clear(Path journal) {
        try {
            JournalLock lock = JournalLock.acquire(journal);
            try (DirectoryStream<Path> begun = Files.newDirectoryStream(journal, "*.tmp")) {
                for (Path file : begun) {
                    delete(file);
                }
            } finally {
                lock.close();
            }
        } catch (JournalLocked | IOException | UncheckedIOException left) {
            errors.onError(left);
        }
    }

    private void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException left) {
            errors.onError(left);
        }
    }

    private Retention retention() {
        Duration age = config.retention().age();
        long bytes = config.retention().size().bytes();
        return new Retention(age.isZero() ? Long.MAX_VALUE : age.toNanos(), bytes == 0 ? Long.MAX_VALUE : bytes);
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
