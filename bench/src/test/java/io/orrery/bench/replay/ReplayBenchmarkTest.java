package io.orrery.bench.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class ReplayBenchmarkTest {
    private static final long EVENTS = 20_000;

    private final ReplayBenchmark benchmark = new ReplayBenchmark();

    @Test
    void everyWayOfReplayingComesToTheDigestThatWasRecorded() throws IOException {
        try (Recording recording = Recording.of(EVENTS)) {
            benchmark.journal = recording.journal().toString();
            benchmark.open();
            long digest = HexFormat.fromHexDigitsToLong(recording.digest());
            assertTrue(benchmark.read() > EVENTS * 40);
            assertEquals(digest, benchmark.execute());
            assertEquals(digest, benchmark.reenact());
            assertEquals(digest, benchmark.verify());
            assertEquals(digest, benchmark.apply());
            benchmark.close();
            assertTrue(Files.exists(recording.journal()), "a journal that was given is not the benchmark's to delete");
        }
    }

    @Test
    void aRecordingIsTheSameEachTime() {
        try (Recording one = Recording.of(EVENTS); Recording other = Recording.of(EVENTS)) {
            assertTrue(one.events() >= EVENTS);
            assertEquals(one.events(), other.events());
            assertEquals(one.digest(), other.digest());
        }
    }

    @Test
    void aRecordingLeavesNothingBehind() {
        Path journal;
        try (Recording recording = Recording.of(100)) {
            journal = recording.journal();
            assertTrue(Files.exists(journal));
        }
        assertFalse(Files.exists(journal));
    }
}
