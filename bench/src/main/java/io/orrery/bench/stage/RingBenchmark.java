package io.orrery.bench.stage;

import io.orrery.engine.ring.EventRing;
import io.orrery.engine.ring.Inlet;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One event of 128 bytes through the ring, published and taken by the same thread: the work of a hop without the way. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RingBenchmark {
    private final EventRing ring = new EventRing(65_536);
    private final Inlet inlet = ring.market();
    private final UnsafeBuffer message = Sample.inertMessage();
    private long time;

    /** Includes the stamp of the publication, one call of {@link System#nanoTime()}. */
    @Benchmark
    public long publishAndTake() {
        if (!inlet.offer(message, 0, message.capacity(), ++time)) {
            throw new IllegalStateException("the ring is full");
        }
        int count = ring.available(1);
        long taken = ring.peek(0).record().time();
        ring.release(count);
        return taken;
    }
}
