package io.orrery.bench.stage;

import io.orrery.codecs.sbe.RiskControl;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An order that passes every control of a busy risk gate, so that each of them is asked, and one that is denied. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RiskBenchmark {
    private GateSetting setting;

    @Setup(Level.Trial)
    public void open() {
        setting = new GateSetting();
        RiskControl denied = setting.accept();
        if (denied != null || setting.deny() != RiskControl.RC01_QUANTITY) {
            throw new IllegalStateException("an order that should pass is denied by " + denied + ", or one too large passes");
        }
    }

    /** Returns null. */
    @Benchmark
    public RiskControl check() {
        return setting.accept();
    }

    @Benchmark
    public RiskControl deny() {
        return setting.deny();
    }
}
