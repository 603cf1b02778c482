package io.orrery.bench.hop;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From one thread to another, one way, with 96 bytes: half the time in which a number comes back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(2 * HopBenchmark.ROUNDS)
public class HopBenchmark {
    static final int ROUNDS = 1_000;
    static final int SLOTS = 1_024;

    private final Rally line = new LineRally();
    private final Rally disruptor = new DisruptorRally(SLOTS);
    private final Rally ring = new RingRally(SLOTS);
    private Partner partner;

    @Setup(Level.Trial)
    public void open() {
        partner = new Partner();
    }

    @TearDown(Level.Trial)
    public void close() {
        partner.close();
    }

    /** The machine's own: a cache line. */
    @Benchmark
    public long line() {
        return partner.play(line, ROUNDS);
    }

    @Benchmark
    public long disruptor() {
        return partner.play(disruptor, ROUNDS);
    }

    @Benchmark
    public long ring() {
        return partner.play(ring, ROUNDS);
    }
}
