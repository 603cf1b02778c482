package io.orrery.journal.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.orrery.codecs.EventRecord;
import io.orrery.journal.Events;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chain.BlockHasher;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AllocationTest {
    private static final int BATCH = 16;
    private static final int ROUND = 163_840;
    private static final int ROUNDS = 8;

    @TempDir
    private Path folder;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final EventRecord source = new Events().trade(1, 1);
    private final EventRecord record = new EventRecord();

    @Test
    void writingAndReadingAllocateNothingInsideASegment() {
        try (JournalStore store = new ChronicleStore(folder)) {
            JournalWriter writer = store.writer();
            JournalReader reader = store.reader();
            BlockHasher hasher = new BlockHasher(store.reader(), (message, offset, length) -> true);
            assertSteady("add and commit", () -> write(writer));
            assertSteady("next", () -> read(reader));
            assertSteady("hash", () -> hash(hasher));
            assertEquals(0, writer.segment());
        }
    }

    @Test
    void aReaderThatWaitsAtTheEndAllocatesNothing() {
        try (JournalStore store = new ChronicleStore(folder)) {
            JournalWriter writer = store.writer();
            JournalReader reader = store.reader();
            assertSteady("follow", () -> follow(writer, reader));
        }
    }

    /** The compiler allocates now and then on the thread that it compiles for, until it is done: one round must be without. */
    private void assertSteady(String what, Runnable round) {
        long allocated = Long.MAX_VALUE;
        long nanos = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long bytes = allocated();
            long began = System.nanoTime();
            round.run();
            nanos = Math.min(nanos, System.nanoTime() - began);
            allocated = Math.min(allocated, allocated() - bytes);
        }
        System.out.printf("journal, %d B a record: %s %d ns a record%n", source.length(), what, nanos / ROUND);
        assertEquals(0, allocated, "bytes allocated: " + what);
    }

    private void follow(JournalWriter writer, JournalReader reader) {
        for (int i = 0; i < ROUND; i++) {
            writer.add(source);
            writer.commit();
            read(reader);
        }
    }

    private void write(JournalWriter writer) {
        for (int i = 0; i < ROUND; i += BATCH) {
            for (int j = 0; j < BATCH; j++) {
                writer.add(source);
            }
            writer.commit();
        }
    }

    private void read(JournalReader reader) {
        long last = 0;
        int count = 0;
        while (count < ROUND && reader.next(record)) {
            last = record.sequence();
            count++;
        }
        assertTrue(last > 0);
    }

    private static void hash(BlockHasher hasher) {
        int left = ROUND;
        int done;
        do {
            done = hasher.doWork();
            left -= done;
        } while (done > 0 && left > 0);
    }

    private long allocated() {
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
