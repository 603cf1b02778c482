package io.orrery.simulator.kraken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Times on the wire have all their digits. */
class TimesTest {
    private static final long NANOS = 1_000_000_000L;

    @Test
    void microsecondsAreCutAndFilledUp() {
        assertEquals("1970-01-01T00:00:00.000000Z", Times.micros(999));
        assertEquals("2026-01-01T00:00:00.000001Z", Times.micros(1_767_225_600L * NANOS + 1_999));
        assertEquals("1969-12-31T23:59:59.999999Z", Times.micros(-1));
    }

    @Test
    void anyTimeIsToldAsByTheLibrary() {
        DateTimeFormatter library =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            long nanos = random.nextLong();
            Instant instant = Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
            assertEquals(library.format(instant), Times.micros(nanos), "nanos=" + nanos);
        }
    }
}
