package io.orrery.journal.upkeep;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.JournalReader;
import io.orrery.journal.ReverseReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.mark.Seals;
import io.orrery.journal.repair.Repair;
import io.orrery.journal.segment.SegmentFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How long sessions are kept. The newest one always is, and so is every one in use or damaged.
 *
 * @param maxAgeNanos a session goes when its last record is older than this
 * @param maxBytes the oldest sessions go until all of them take no more than this on disk
 */
public record Retention(long maxAgeNanos, long maxBytes) {

    public Retention {
        if (maxAgeNanos <= 0 || maxBytes <= 0) {
            throw new IllegalArgumentException(
                "maxAgeNanos=" + maxAgeNanos + ", maxBytes=" + maxBytes + ": both must be positive");
        }
    }

    /**
     * The session folders to remove, oldest first.
     *
     * @param home the folder whose folders are the sessions
     * @param inUse true for a session that someone has open
     * @param now nanoseconds since the epoch
     */
    public List<Path> expired(Path home, Predicate<Path> inUse, long now) {
        return expired(folders(home), inUse, now);
    }

    /** The same of these folders, each of which is a session's journal. */
    public List<Path> expired(List<Path> journals, Predicate<Path> inUse, long now) {
        List<Kept> sessions = sessions(journals);
        List<Path> expired = new ArrayList<>();
        long bytes = sessions.stream().mapToLong(Kept::bytes).sum();
        for (int i = 0; i < sessions.size() - 1; i++) {
            Kept session = sessions.get(i);
            boolean goes = bytes > maxBytes || now - session.lastTime() > maxAgeNanos;
            if (goes && !inUse.test(session.folder())) {
                expired.add(session.folder());
                bytes -= session.bytes();
            }
        }
        return expired;
    }

    /**
     * True if a session is evidence of something: its beginning or its end can't be read, something of it is in quarantine, or
     * it needs a repair that an operator must ask for. Its sealed segments are not read for this.
     */
    public static boolean isDamaged(Path journal) {
        try {
            boolean quarantined = Seals.read(journal).stream().anyMatch(seal -> !seal.counts());
            return quarantined || Kept.of(journal).isEmpty() || Repair.needsOperator(journal);
        } catch (JournalDamage | JournalMissing e) {
            return true;
        }
    }

    /** Deletes a session's folder and all that is in it. */
    public static void delete(Path session) {
        try (Stream<Path> entries = Files.walk(session)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> folders(Path home) {
        try (Stream<Path> folders = Files.list(home)) {
            return folders.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Kept> sessions(List<Path> journals) {
        return journals.stream()
            .filter(folder -> new SegmentFiles(folder).any())
            .map(Kept::of)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingLong(Kept::firstTime).thenComparing(Kept::folder))
            .toList();
    }

    /** A session that lies there. */
    private record Kept(Path folder, long firstTime, long lastTime, long bytes) {
        /** Nothing if the session's beginning or end can't be read: such a one is kept as evidence. */
        static Optional<Kept> of(Path folder) {
            EventRecord record = new EventRecord();
            long bytes = new SegmentFiles(folder).list().stream().mapToLong(file -> file.toFile().length()).sum();
            try (JournalReader reader = new ChronicleStore(folder).reader();
                ReverseReader backwards = new ReverseReader(reader)) {
                reader.seekSequence(1);
                if (!reader.next(record)) {
                    return Optional.empty();
                }
                long firstTime = record.time();
                backwards.previous(record);
                return Optional.of(new Kept(folder, firstTime, record.time(), bytes));
            } catch (JournalDamage e) {
                return Optional.empty();
            }
        }
    }
}
