package io.orrery.journal.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.journal.JournalDamage;
import io.orrery.journal.disk.LocalDisk;
import io.orrery.journal.mark.Seal.State;
import io.orrery.journal.segment.SegmentFiles;
import io.orrery.journal.segment.SegmentName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealsTest {
    private static final Seal FIRST = new Seal(0, State.ENDED, 1, 900, 100_004);
    private static final Seal SECOND = new Seal(1, State.RECOVERED, 901, 1_200, 40_000);
    private static final Seal ASIDE = new Seal(1, State.QUARANTINED, 901, 1_200, 100_000);

    @TempDir
    private Path folder;

    @Test
    void whatWasSealedIsReadInOrder() throws IOException {
        assertEquals(List.of(), Seals.read(folder));
        seal(SECOND, FIRST);
        assertEquals(List.of(FIRST, SECOND), Seals.read(folder));
        assertFalse(Files.exists(folder.resolve(Seals.ASIDE)));
    }

    @Test
    void aSegmentHasOneSealAndOneForEachOfItsFilesInQuarantine() throws IOException {
        seal(new Seal(1, State.ENDED, 901, 1_500, 100_000), ASIDE, SECOND, ASIDE);
        assertEquals(List.of(SECOND, ASIDE), Seals.read(folder));
        assertEquals(Optional.of(SECOND), Seals.of(Seals.read(folder), 1));
        assertEquals(Optional.empty(), Seals.of(Seals.read(folder), 0));
    }

    @Test
    void aMillionSegmentsAreInOrderToo() throws IOException {
        Seal last = new Seal(999_999, State.ENDED, 10, 20, 100_000);
        Seal more = new Seal(1_000_000, State.ENDED, 21, 30, 100_000);
        seal(more, last);
        assertEquals(List.of(last, more), Seals.read(folder));
        for (String name : List.of("segment-1000000.cq4", "segment-999999.cq4", "segment-000007.cq4", "segment-0000008.cq4")) {
            Files.write(folder.resolve(name), new byte[8]);
        }
        List<Integer> numbers = new SegmentFiles(folder).all().stream().map(SegmentName::number).toList();
        assertEquals(List.of(7, 999_999, 1_000_000), numbers);
        assertEquals(1_000_000, SegmentName.savedNumber(new SegmentFiles(folder).saved(1_000_000)));
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        seal(FIRST, SECOND, ASIDE);
        Path file = folder.resolve(Seals.FILE);
        byte[] bytes = Files.readAllBytes(file);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, bytes);
            assertThrows(JournalDamage.class, () -> Seals.read(folder));
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void whatWasLeftAsideByACrashIsWrittenOver() throws IOException {
        Files.writeString(folder.resolve(Seals.ASIDE), "000000 ENDED 1 2 3 and then the power went".repeat(9));
        seal(FIRST);
        assertEquals(List.of(FIRST), Seals.read(folder));
    }

    private void seal(Seal... seals) throws IOException {
        for (Seal seal : seals) {
            new Seals(LocalDisk.INSTANCE, folder).add(seal);
        }
    }
}
