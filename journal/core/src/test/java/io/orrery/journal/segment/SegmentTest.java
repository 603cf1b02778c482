package io.orrery.journal.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SegmentTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsCutOffWhileItIsMappedIsMappedAsItIsThen() throws IOException {
        Path file = Files.write(folder.resolve("segment-000000.cq4"), new byte[100_000]);
        try (FileChannel channel = FileChannel.open(file)) {
            assertEquals(50_000, Segment.map(channel, 50_000).capacity());
            assertEquals(100_000, Segment.map(channel, 900_000).capacity());
        }
    }
}
