package io.orrery.journal.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.journal.disk.LocalDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DurableMarkTest {
    @TempDir
    private Path folder;

    @Test
    void theLastMarkCounts() throws IOException {
        assertEquals(Optional.empty(), DurableMark.read(folder));
        try (DurableMarkFile file = new DurableMarkFile(LocalDisk.INSTANCE, folder)) {
            assertEquals(Optional.empty(), DurableMark.read(folder));
            for (int i = 1; i <= 5; i++) {
                file.write(i / 2, 100 * i, 10L * i);
                assertEquals(Optional.of(new DurableMark(i / 2, 100 * i, 10L * i)), DurableMark.read(folder));
            }
        }
        assertEquals(2 * DurableMark.SLOT_BYTES, Files.size(folder.resolve(DurableMark.FILE)));
    }

    @Test
    void aSlotThatIsNotAsItWasWrittenLeavesTheOneBefore() throws IOException {
        DurableMark before = new DurableMark(3, 1_000, 70);
        DurableMark after = new DurableMark(3, 2_000, 90);
        try (DurableMarkFile file = new DurableMarkFile(LocalDisk.INSTANCE, folder)) {
            file.write(before.segment(), before.position(), before.sequence());
            file.write(after.segment(), after.position(), after.sequence());
        }
        Path file = folder.resolve(DurableMark.FILE);
        byte[] bytes = Files.readAllBytes(file);
        int checked = 8 * (DurableMark.CHECKED_BYTES + Integer.BYTES);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, bytes);
            boolean inSecond = bit >= 8 * DurableMark.SLOT_BYTES && bit < 8 * DurableMark.SLOT_BYTES + checked;
            assertEquals(Optional.of(inSecond ? before : after), DurableMark.read(folder), "bit " + bit);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void aFileThatIsCutOffOrZeroIsNoMark() throws IOException {
        for (int length : new int[] {0, 10, 512, 600, 1024}) {
            Files.write(folder.resolve(DurableMark.FILE), new byte[length]);
            assertEquals(Optional.empty(), DurableMark.read(folder));
        }
        assertTrue(Files.exists(folder.resolve(DurableMark.FILE)));
    }
}
