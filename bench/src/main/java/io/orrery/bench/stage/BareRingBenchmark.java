package io.orrery.bench.stage;

import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the ring is measured against: the same bytes through a bare Disruptor, published and taken by the same thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BareRingBenchmark {
    private final BareRing ring = new BareRing(65_536);
    private final UnsafeBuffer message = Sample.inertMessage();
    private long number;

    @Benchmark
    public long publishAndTake() {
        return publishAndTake(0);
    }

    /** The same with a reading of the clock, of which the ring has one for each event. */
    public long stampAndTake() {
        return publishAndTake(System.nanoTime());
    }

    private long publishAndTake(long stamp) {
        ring.send(message, ++number, stamp);
        return ring.take();
    }
}
