package io.orrery.bench.matching;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The next command of a generated flow to a book of some 2,000 orders: placed, taken, cancelled. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MatchingBenchmark {
    private static final int COMMANDS = 100_000;
    private static final int CAPACITY = 8_192;

    private OurMatching ours;
    private ExchangeCoreMatching exchangeCore;

    /** Makes the flow up, and compares what both books tell after each command, twice through. */
    @Setup
    public void open() {
        MatchingFlow flow = MatchingFlow.of(COMMANDS, 7);
        ours = new OurMatching(flow, CAPACITY);
        exchangeCore = new ExchangeCoreMatching(flow);
        for (int i = 0; i < 2 * flow.size(); i++) {
            if (ours.step() != exchangeCore.step()) {
                throw new IllegalStateException("the books differ at command " + i);
            }
        }
    }

    @Benchmark
    public long ours() {
        return ours.step();
    }

    @Benchmark
    public long exchangeCore() {
        return exchangeCore.step();
    }
}
