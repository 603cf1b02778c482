package io.orrery.engine.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotFileTest {
    @TempDir
    private Path folder;

    private static Path name(String sequence) {
        return Path.of("0".repeat(19 - sequence.length()) + sequence + SnapshotFile.SUFFIX);
    }

    private List<Path> names(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(Path::getFileName).sorted().toList();
        }
    }

    @Test
    void whatCouldNotBeWrittenLeavesNothingBehind() throws IOException {
        Files.createDirectories(folder.resolve(name("7")).resolve("in the way"));
        assertThrows(IOException.class, () -> SnapshotFile.write(folder, 7, 0, new StateWriter()));
        assertEquals(List.of(name("7")), names(folder));
    }

    @Test
    void whatIsBeyondTheEndIsSetAsideAndKept() throws IOException {
        for (long sequence : new long[] {0, 5, 9, 10}) {
            SnapshotFile.write(folder, sequence, 0, new StateWriter());
        }
        List<Path> beyond = SnapshotQuarantine.beyond(folder, 5);
        assertEquals(List.of(folder.resolve(name("9")), folder.resolve(name("10"))), beyond);
        for (Path file : beyond) {
            SnapshotQuarantine.setAside(file);
        }
        SnapshotFile.write(folder, 9, 0, new StateWriter());
        SnapshotQuarantine.setAside(folder.resolve(name("9")));
        assertEquals(List.of(folder.resolve(name("0")), folder.resolve(name("5"))), SnapshotFile.files(folder));
        assertEquals(
            List.of(name("9"), Path.of(name("9") + ".1"), name("10")), names(folder.resolve(SnapshotQuarantine.FOLDER)));
    }
}
