package io.orrery.connectors.kraken.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class TimeTextTest {
    private final UnsafeBuffer out = new UnsafeBuffer(new byte[64]);

    private void agree(long nanos) {
        String written = out.getStringWithoutLengthAscii(3, TimeText.put(out, 3, nanos));
        assertEquals(TimeText.LENGTH, written.length());
        assertEquals(Instant.ofEpochSecond(0, nanos).truncatedTo(ChronoUnit.MICROS), Instant.parse(written));
    }

    @Test
    void everyDayUntilTheYear2260IsWrittenAsJavaDoes() {
        long day = 86_400_000_000_000L;
        for (long time = 0; time < 106_000 * day; time += day) {
            agree(time);
        }
    }

    @Test
    void anyTimeIsWrittenAsJavaDoes() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            agree(random.nextLong() >>> 1);
        }
    }
}
