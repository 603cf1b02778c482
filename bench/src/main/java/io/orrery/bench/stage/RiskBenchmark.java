package io.orrery.bench.stage;

import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.Engine;
import io.orrery.engine.book.Book;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.risk.RiskGate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An order that passes every control of the risk gate, so that each of them is asked. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RiskBenchmark {
    private static final int INSTRUMENT_ID = 1;

    private RiskGate gate;
    private Instrument instrument;
    private long price;
    private long quantity;

    @Setup(Level.Trial)
    public void open() {
        Engine engine = Sample.engine();
        Book book = engine.state().books().get(INSTRUMENT_ID);
        gate = engine.state().risk();
        instrument = engine.state().instruments().get(INSTRUMENT_ID);
        price = book.bid(0);
        quantity = instrument.minQuantity();
        RiskControl denied = gate.check(instrument, 1, Side.BUY, price, quantity);
        if (denied != null) {
            throw new IllegalStateException("an order that should pass is denied by " + denied);
        }
    }

    /** Returns null. */
    @Benchmark
    public RiskControl check() {
        return gate.check(instrument, 1, Side.BUY, price, quantity);
    }
}
