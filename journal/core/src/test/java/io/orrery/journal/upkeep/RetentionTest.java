package io.orrery.journal.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.journal.Events;
import io.orrery.journal.JournalStore;
import io.orrery.journal.chronicle.ChronicleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RetentionTest {
    private static final long HOUR = 3_600_000_000_000L;

    @TempDir
    private Path home;

    @BeforeEach
    void recordFourSessionsOneAnHour() throws IOException {
        for (int hour = 1; hour <= 4; hour++) {
            try (JournalStore store = new ChronicleStore(home.resolve("session-" + hour))) {
                store.writer().add(new Events().trade(hour * HOUR, 1));
            }
        }
        Files.createDirectory(home.resolve("logs"));
    }

    @Test
    void whatIsOlderGoes() {
        assertEquals(sessions(1, 2), new Retention(HOUR + HOUR / 2, Long.MAX_VALUE).expired(home, session -> false, 4 * HOUR));
    }

    @Test
    void theNewestAndThoseInUseStay() {
        Path used = home.resolve("session-2");
        assertEquals(sessions(1, 3), new Retention(1, Long.MAX_VALUE).expired(home, used::equals, 9 * HOUR));
    }

    @Test
    void theOldestGoUntilTheRestFits() {
        long bytes = home.resolve("session-1").resolve("segment-000000.cq4").toFile().length();
        assertEquals(sessions(1, 2), new Retention(Long.MAX_VALUE, 2 * bytes).expired(home, session -> false, 4 * HOUR));
        assertEquals(List.of(), new Retention(Long.MAX_VALUE, 4 * bytes).expired(home, session -> false, 4 * HOUR));
    }

    @Test
    void whatIsDamagedIsKept() throws IOException {
        Files.writeString(home.resolve("session-1").resolve("segment-000000.cq4"), "no journal any more");
        assertEquals(sessions(2, 3), new Retention(1, Long.MAX_VALUE).expired(home, session -> false, 9 * HOUR));
    }

    @Test
    void aSessionIsDeletedWithItsFolder() {
        Retention.delete(home.resolve("session-1"));
        assertFalse(Files.exists(home.resolve("session-1")));
        assertTrue(Files.exists(home.resolve("session-2")));
    }

    private List<Path> sessions(int... hours) {
        return Arrays.stream(hours).mapToObj(hour -> home.resolve("session-" + hour)).toList();
    }
}
