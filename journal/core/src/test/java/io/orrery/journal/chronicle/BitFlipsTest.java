package io.orrery.journal.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.journal.Events;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.mark.Seals;
import io.orrery.journal.segment.FileMap;
import io.orrery.journal.segment.SegmentName;
import io.orrery.journal.upkeep.JournalCheck;
import io.orrery.journal.upkeep.SealedSegments;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flips single bits all over a session's files: each is found, with the first sequence that can't be trusted, or lies in
 * bytes that carry nothing, so that every record reads as before. More flips with {@code -Dorrery.flips=10000}.
 */
final class BitFlipsTest {
    private static final int FLIPS = Integer.getInteger("orrery.flips", 2000);
    private static final long SEED = Long.getLong("orrery.seed", 7117);
    /** The file of the durable mark. */
    private static final String MARK = "durable";

    @TempDir
    private Path folder;

    private JournalCheck intact;

    @Test
    void everyFlippedBitIsFoundOrHarmless() throws IOException {
        record();
        List<Path> files = files();
        long total = files.stream().mapToLong(file -> file.toFile().length()).sum();
        Random random = new Random(SEED);
        int found = 0;
        for (int i = 0; i < FLIPS; i++) {
            found += isFound(files, random.nextLong(total), random.nextInt(8)) ? 1 : 0;
        }
        System.out.printf("bit flips: %d over %d bytes in %d files, seed %d: %d found, %d harmless%n",
            FLIPS, total, files.size(), SEED, found, FLIPS - found);
        assertTrue(found > FLIPS / 2);
        assertEquals(intact, check());
    }

    @Test
    void everyFlippedBitOfADocumentsHeaderIsFound() throws IOException {
        record();
        for (Path file : files()) {
            if (SegmentName.number(file) >= 0) {
                FileMap map = FileMap.of(file);
                for (FileMap.Part part : map.parts()) {
                    boolean header = part.kind() == FileMap.Kind.DOCUMENT_HEADER || part.kind() == FileMap.Kind.END_MARK;
                    for (int bit = 0; header && part.isNear(map) && bit < 32; bit++) {
                        assertTrue(isFound(file, part.begin() + bit / 8, bit % 8), part + " bit " + bit);
                    }
                }
            }
        }
    }

    @Test
    void everyFlippedBitOfTheSealsIsFoundAndOfTheMarkIsHarmless() throws IOException {
        record();
        for (String name : List.of(Seals.FILE, MARK)) {
            Path file = folder.resolve(name);
            for (int bit = 0; bit < 8 * Math.min(200, Files.size(file)); bit++) {
                assertEquals(name.equals(Seals.FILE), isFound(file, bit / 8, bit % 8), name + " bit " + bit);
            }
        }
    }

    @Test
    void compressedSegmentsAreAsSafe() throws IOException {
        record();
        new SealedSegments(folder).compress();
        List<Path> files = files();
        long total = files.stream().mapToLong(file -> file.toFile().length()).sum();
        Random random = new Random(SEED);
        int found = 0;
        for (int i = 0; i < FLIPS / 20; i++) {
            Place place = Place.of(files, random.nextLong(total));
            found += flipped(place, random.nextInt(8)) == null ? 0 : 1;
        }
        assertTrue(found > FLIPS / 20 / 3, "found " + found);
        assertEquals(intact, check());
    }

    private boolean isFound(List<Path> files, long at, int bit) throws IOException {
        Place place = Place.of(files, at);
        return isFound(place.file(), place.offset(), bit);
    }

    /** Flips the bit, and reads; what was read is as before, or the damage is named by its sequence. */
    private boolean isFound(Path file, long offset, int bit) throws IOException {
        boolean isSegment = SegmentName.number(file) >= 0;
        FileMap.Part part = isSegment ? FileMap.of(file).at(offset) : null;
        JournalDamage damage = flipped(new Place(file, offset), bit);
        if (damage != null) {
            boolean named = file.endsWith(Seals.FILE)
                || part != null && damage.sequence() >= part.firstBad() && damage.sequence() <= part.lastBad();
            assertTrue(named,
                file.getFileName() + "@" + offset + " bit " + bit + " in " + part + " was reported as " + damage.getMessage());
        } else {
            assertTrue(file.endsWith(MARK) || part != null && isWithoutMeaning(part.kind()),
                file.getFileName() + "@" + offset + " bit " + bit + " in " + part + " was not found");
        }
        return damage != null;
    }

    private static boolean isWithoutMeaning(FileMap.Kind kind) {
        return kind == FileMap.Kind.METADATA || kind == FileMap.Kind.PADDING || kind == FileMap.Kind.METADATA_HEADER
            || kind == FileMap.Kind.BEHIND_END_MARK;
    }

    /** Returns the damage found, or null after proving that everything reads as before. */
    private JournalDamage flipped(Place place, int bit) throws IOException {
        flip(place, bit);
        try {
            assertEquals(intact, check());
            return null;
        } catch (JournalDamage e) {
            return e;
        } finally {
            flip(place, bit);
        }
    }

    private static void flip(Place place, int bit) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(place.file().toFile(), "rw")) {
            bytes.seek(place.offset());
            int before = bytes.read();
            bytes.seek(place.offset());
            bytes.write(before ^ 1 << bit);
        }
    }

    private void record() {
        try (JournalStore store = new ChronicleStore(folder, 150_000)) {
            new Events().session(store, 5000);
        }
        intact = check();
        assertTrue(intact.ended());
    }

    private JournalCheck check() {
        try (JournalReader reader = new ChronicleStore(folder).reader()) {
            return JournalCheck.of(reader);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private record Place(Path file, long offset) {
        static Place of(List<Path> files, long at) {
            long offset = at;
            for (Path file : files) {
                long length = file.toFile().length();
                if (offset < length) {
                    return new Place(file, offset);
                }
                offset -= length;
            }
            throw new IllegalArgumentException("no file holds byte " + at);
        }
    }
}
