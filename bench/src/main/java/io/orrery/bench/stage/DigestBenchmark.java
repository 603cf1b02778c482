package io.orrery.bench.stage;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.engine.Engine;
import io.orrery.engine.strategy.StrategyCatalogue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The rolling digest over one record of 128 bytes that changes nothing: the least that any event costs the engine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DigestBenchmark {
    private final Engine engine = new Engine(StrategyCatalogue.installed(), output -> { });
    private final EventRecord record = Sample.inert(EventClass.OUTPUT);

    /** Includes finding out that there is nothing to apply. */
    @Benchmark
    public long update() {
        engine.apply(record);
        return engine.digest();
    }
}
