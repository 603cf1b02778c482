package io.orrery.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DigestTest {
    private final EventRecord record = EventRecord.allocate();

    private long digest(long before, long time, int length, int flippedBit) {
        for (int i = 0; i < length; i++) {
            record.buffer().putByte(record.messageOffset() + i, (byte) (i * 7));
        }
        if (flippedBit >= 0) {
            int at = record.messageOffset() + flippedBit / Byte.SIZE;
            record.buffer().putByte(at, (byte) (record.buffer().getByte(at) ^ 1 << flippedBit % Byte.SIZE));
        }
        record.describe(EventClass.INPUT, 0, length);
        Digest digest = new Digest();
        digest.restore(before);
        digest.update(record, time);
        return digest.value();
    }

    private static boolean isOfTheSchemaVersion(int bit) {
        return bit >= 6 * Byte.SIZE && bit < 8 * Byte.SIZE;
    }

    @Test
    void everyBitButTheSchemaVersionEveryLengthTheTimeAndWhatWasBeforeCount() {
        Set<Long> seen = new HashSet<>();
        int count = 0;
        for (int length = 8; length <= 60; length++) {
            for (int bit = -1; bit < length * Byte.SIZE; bit++) {
                if (isOfTheSchemaVersion(bit)) {
                    assertEquals(digest(0, 5, length, -1), digest(0, 5, length, bit), "length " + length + " bit " + bit);
                    continue;
                }
                assertTrue(seen.add(digest(0, 5, length, bit)), "length " + length + " bit " + bit);
                count++;
            }
            assertTrue(seen.add(digest(0, 6, length, -1)), "time");
            assertTrue(seen.add(digest(1, 5, length, -1)), "before");
            count += 2;
        }
        assertEquals(count, seen.size());
    }
}
