package io.orrery.node.home;

import io.orrery.journal.JournalLocked;
import io.orrery.journal.mark.JournalLock;
import io.orrery.journal.upkeep.Retention;
import io.orrery.node.config.ByteSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which sessions an operator wants to be rid of. Never the newest one, nor one that the next run takes up, nor one in use.
 *
 * @param olderThan null for any age
 * @param keepBytes null for any size
 * @param damaged also those that are evidence of something, if they began so long ago
 */
public record Pruning(Duration olderThan, ByteSize keepBytes, boolean damaged) {

    public Pruning {
        if (olderThan == null && (keepBytes == null || damaged)) {
            throw new IllegalArgumentException("which sessions? say --older-than" + (damaged ? "" : " or --keep-bytes"));
        }
    }

    /**
     * The sessions that go, oldest first.
     *
     * @param kept those that don't, however old or damaged
     */
    public List<Pruned> plan(List<Session> sessions, Set<Session> kept, Instant now) {
        List<Path> journals = sessions.stream().map(Session::journal).filter(Files::isDirectory).toList();
        Retention retention = new Retention(
            olderThan == null ? Long.MAX_VALUE : olderThan.toNanos(), keepBytes == null ? Long.MAX_VALUE : keepBytes.bytes());
        long nanos = now.getEpochSecond() * 1_000_000_000L + now.getNano();
        Set<Path> spared = kept.stream().map(Session::journal).collect(Collectors.toUnmodifiableSet());
        Set<Path> expired = Set.copyOf(retention.expired(journals, each -> spared.contains(each) || isSpared(each), nanos));
        List<Pruned> pruned = new ArrayList<>();
        for (Session session : sessions.subList(0, Math.max(0, sessions.size() - 1))) {
            Path journal = session.journal();
            boolean old = expired.contains(journal) || damaged && isOld(session, now) && Retention.isDamaged(journal);
            if (old && !kept.contains(session) && !JournalLock.isHeld(journal)) {
                pruned.add(new Pruned(session, bytes(session.folder())));
            }
        }
        return pruned;
    }

    /** Deletes a session. False if someone has begun to use it: then it stays. */
    public static boolean delete(Pruned pruned) {
        try {
            delete(pruned.session().folder());
            return true;
        } catch (JournalLocked inUse) {
            return false;
        }
    }

    /** @throws JournalLocked if someone uses the session */
    static void delete(Path session) {
        JournalLock lock = JournalLock.acquire(session.resolve(Session.JOURNAL));
        try {
            Retention.delete(session);
        } finally {
            lock.close();
        }
    }

    private static boolean isSpared(Path journal) {
        return JournalLock.isHeld(journal) || Retention.isDamaged(journal);
    }

    private boolean isOld(Session session, Instant now) {
        return Files.isDirectory(session.journal()) && Sessions.start(session).isBefore(now.minus(olderThan));
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> Files.isRegularFile(file) ? file.toFile().length() : 0).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A session that goes. */
    public record Pruned(Session session, long bytes) {
    }
}
