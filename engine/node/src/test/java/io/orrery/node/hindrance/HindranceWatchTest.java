package io.orrery.node.hindrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.orrery.codecs.sbe.EngineHinderedDecoder;
import io.orrery.codecs.sbe.Hindrance;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.pipeline.AnchoredClock;
import io.orrery.engine.ring.Inlet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HindranceWatchTest {
    private static final int TURNS = 200_000;

    /** What was told. */
    private record Told(Hindrance kind, long from, long until, long nanos, long count) {
    }

    /** Counts what it is told to. */
    private static final class Planted implements Cause {
        private long count;
        private long nanos;
        private boolean silent;

        @Override
        public Hindrance kind() {
            return Hindrance.PREEMPTION;
        }

        @Override
        public boolean look() {
            return !silent;
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public long nanos() {
            return nanos;
        }
    }

    @TempDir
    private Path folder;

    private final AnchoredClock clock = new AnchoredClock();
    private final List<Told> told = new ArrayList<>();
    private boolean full;
    private final Inlet inlet = (message, offset, length, time) -> {
        if (full) {
            return false;
        }
        EngineHinderedDecoder decoder = new EngineHinderedDecoder();
        decoder.wrapAndApplyHeader(message, offset, new MessageHeaderDecoder());
        told.add(new Told(decoder.kind(), decoder.from(), decoder.until(), decoder.nanos(), decoder.count()));
        return true;
    };

    private List<Told> collections() {
        return told.stream().filter(each -> each.kind() == Hindrance.COLLECTION).toList();
    }

    @Test
    void aCollectionLiesBetweenTheLooksAroundIt() {
        try (HindranceWatch watch = new HindranceWatch("nobody", inlet, clock)) {
            watch.look();
            long before = clock.nanoTime();
            System.gc();
            long after = clock.nanoTime();
            watch.look();
            Told collection = collections().get(0);
            assertTrue(collection.from() <= before && collection.until() >= after, collection.toString());
            assertTrue(collection.count() >= 1, collection.toString());
        }
    }

    @Test
    void whatFoundNoPlaceIsToldWithTheNext() {
        try (HindranceWatch watch = new HindranceWatch("nobody", inlet, clock)) {
            watch.look();
            long before = clock.nanoTime();
            full = true;
            System.gc();
            watch.look();
            assertEquals(List.of(), told);
            full = false;
            System.gc();
            watch.look();
            assertTrue(collections().get(0).count() >= 2, told.toString());
            assertTrue(collections().get(0).from() <= before, told.toString());
        }
    }

    @Test
    void whatIsTooLittleIsForgotten() {
        Planted planted = new Planted();
        Watched watched = new Watched(planted, 100, 10);
        assertFalse(watched.look(0), "what was before the first look is not told");
        planted.count = 1;
        planted.nanos = 99;
        assertFalse(watched.look(10));
        planted.count = 2;
        planted.nanos = 199;
        assertFalse(watched.look(15), "it is not yet time");
        assertTrue(watched.look(20));
        assertEquals(10, watched.from());
        assertEquals(1, watched.count());
        assertEquals(100, watched.nanos());
        watched.settle(20);
        assertFalse(watched.look(30));
        planted.silent = true;
        planted.count = 9;
        planted.nanos = 999;
        assertFalse(watched.look(40));
    }

    @Test
    void whatTheKernelWritesOfAThreadIsRead() throws IOException {
        Path stat = folder.resolve("stat");
        Files.writeString(stat, "7 (a b) c) S 1 2 3 4 5 6 712 8 9 10 11\n");
        Files.writeString(folder.resolve("schedstat"), "5 1234567890123 42\n");
        try (PageFaults faults = new PageFaults(folder); Preemption preemption = new Preemption(folder)) {
            assertTrue(faults.look());
            assertEquals(712 + 9, faults.count());
            assertTrue(preemption.look());
            assertEquals(1_234_567_890_123L, preemption.nanos());
            assertEquals(42, preemption.count());
            Files.writeString(stat, "7 (a b) c) S 1 2 3 4 5 6 800 8 9 10 11\n");
            assertTrue(faults.look());
            assertEquals(809, faults.count());
        }
    }

    @Test
    void whoLooksMakesNoGarbage() throws IOException {
        Files.writeString(folder.resolve("stat"), "7 (a) S 1 2 3 4 5 6 712 8 9 10 11\n");
        Collections collections = new Collections();
        Safepoints safepoints = Safepoints.ofThisProcess();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        try (PageFaults faults = new PageFaults(folder)) {
            look(collections, safepoints, faults);
            long before = threads.getThreadAllocatedBytes(thread);
            look(collections, safepoints, faults);
            long allocated = threads.getThreadAllocatedBytes(thread) - before;
            assertTrue(allocated < TURNS, allocated + " bytes in " + TURNS + " turns");
        }
        assertTrue(safepoints.look(), "the options of the tests let it be asked");
        assertTrue(safepoints.count() > 0);
    }

    private static void look(Cause... causes) {
        for (int i = 0; i < TURNS; i++) {
            for (Cause cause : causes) {
                cause.look();
            }
        }
    }
}
