package io.orrery.node.home;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which sessions of a home are kept. The newest always is. Applied under the home's lock, before a session begins. */
public final class Retention {
    private final Duration age;
    private final long bytes;

    /**
     * @param age sessions not written to for longer are deleted; zero keeps all
     * @param bytes the oldest sessions beyond this size together are deleted; 0 keeps all
     */
    public Retention(Duration age, long bytes) {
        this.age = age;
        this.bytes = bytes;
    }

    /** Deletes what is not kept and returns it, oldest first. */
    public List<Session> apply(Sessions sessions, Instant now) {
        List<Session> kept = new ArrayList<>(sessions.list());
        List<Session> deleted = new ArrayList<>();
        try {
            long total = 0;
            for (Session session : kept) {
                total += size(session.folder());
            }
            while (kept.size() > 1 && (bytes > 0 && total > bytes || tooOld(kept.get(0), now))) {
                Session oldest = kept.remove(0);
                total -= size(oldest.folder());
                delete(oldest.folder());
                deleted.add(oldest);
            }
        } catch (IOException e) {
            throw new Refusal(ExitCode.CONFIG, "old sessions can't be deleted: " + Home.reason(e), "", e);
        }
        return deleted;
    }

    private boolean tooOld(Session session, Instant now) throws IOException {
        return !age.isZero() && lastWritten(session.folder()).isBefore(now.minus(age));
    }

    private static Instant lastWritten(Path folder) throws IOException {
        Instant last = Files.getLastModifiedTime(folder).toInstant();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                last = written.isAfter(last) ? written : last;
            }
        }
        return last;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
