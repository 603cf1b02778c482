package io.orrery.node.vitals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.Child;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CountersFileTest {
    @TempDir
    private Path folder;

    @Test
    void theCountersOfAKilledProcessAreRead() throws Exception {
        Path file = folder.resolve("counters.dat");
        try (Child child = Child.start(Counting.class, file.toString())) {
            assertEquals("counted", child.firstLine());
            child.kill();
            try (CountersView view = CountersView.open(file)) {
                assertEquals(child.pid(), view.pid());
                assertEquals(12345, view.value(Vital.INPUTS));
                assertEquals(NodeState.READY, view.state());
                assertEquals(3, view.value(Vital.ERRORS));
                List<DistinctError> errors = view.errors();
                assertEquals(List.of(2, 1), errors.stream().map(DistinctError::count).toList());
                assertTrue(errors.get(0).title().contains("the feed broke"), errors.get(0).title());
                assertEquals(2_000, LatencyBuckets.quantile(view, 0.5));
                assertEquals(Long.MAX_VALUE, LatencyBuckets.quantile(view, 0.999));
            }
        }
    }

    @Test
    void whatIsNoCountersFileIsRefused() throws IOException {
        Path file = folder.resolve("counters.dat");
        assertEquals(ExitCode.REMOTE_UNAVAILABLE, assertThrows(Refusal.class, () -> CountersView.open(file)).exitCode());
        Files.write(file, new byte[CountersLayout.FILE_LENGTH]);
        assertEquals(ExitCode.CONFIG, assertThrows(Refusal.class, () -> CountersView.open(file)).exitCode());
        Files.write(file, new byte[10]);
        assertEquals(ExitCode.CONFIG, assertThrows(Refusal.class, () -> CountersView.open(file)).exitCode());
    }

    @Test
    void aNodeIsLiveAsLongAsItsEngineBeats() {
        try (CountersFile counters = CountersFile.create(folder.resolve("counters.dat"))) {
            counters.state(NodeState.READY);
            counters.set(Vital.ENGINE_BEAT_TIME, 10_000);

            assertTrue(Condition.of(counters, 10_999).ready());
            Condition late = Condition.of(counters, 11_000);
            assertFalse(late.live());
            assertEquals("engine-beat", late.reasons().get(0).code());
        }
    }

    @Test
    void aHaltedOrDifferingNodeIsNotReadyAndSaysWhy() {
        try (CountersFile counters = CountersFile.create(folder.resolve("counters.dat"))) {
            counters.state(NodeState.HALTED);
            counters.set(Vital.ENGINE_BEAT_TIME, 10_000);
            counters.set(Vital.FOLLOWER_DIFFERENCES, 1);

            Condition condition = Condition.of(counters, 10_000);
            assertTrue(condition.live());
            assertFalse(condition.ready());
            assertEquals(List.of("state", "follower"), condition.reasons().stream().map(Condition.Reason::code).toList());
        }
    }

    /** Counts, and waits to be killed. */
    static final class Counting {
        public static void main(String[] arguments) throws InterruptedException {
            CountersFile counters = CountersFile.create(Path.of(arguments[0]));
            counters.state(NodeState.READY);
            counters.set(Vital.INPUTS, 12345);
            for (int i = 0; i < 2; i++) {
                counters.onError(new IllegalStateException("the feed broke"));
            }
            counters.onError(new IllegalArgumentException("the order broke"));
            LatencyBuckets buckets = counters.latencyBuckets();
            buckets.accept(900);
            buckets.accept(1_500);
            buckets.accept(2_000_000_000L);
            System.out.println("counted");
            Thread.sleep(60_000);
        }
    }
}
