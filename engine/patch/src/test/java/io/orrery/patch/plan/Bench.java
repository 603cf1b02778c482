package io.orrery.patch.plan;

import io.orrery.engine.book.Book;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.Delay;
import io.orrery.patch.module.Hearing;
import io.orrery.patch.module.Inlet;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.ModuleKinds;
import io.orrery.patch.module.Outlet;
import io.orrery.patch.module.Parameter;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.PortType;
import io.orrery.patch.module.Ports;
import io.orrery.patch.module.Surroundings;
import java.util.List;

/** A few modules that compute, and a market of trades to feed them: what plans are tried with. */
final class Bench implements Surroundings {
    private static final Inlet A = new Inlet("a", PortType.NUMBER, 0, Inlet.Missing.OTHERWISE, "");
    private static final Inlet B = new Inlet("b", PortType.NUMBER, 0, Inlet.Missing.OTHERWISE, "");
    private static final Outlet OUT = new Outlet("out", PortType.NUMBER, "");
    private static final Parameter INSTRUMENT = new Parameter("instrument", "", 0, 63, 0, true, true, "");

    static final ModuleKind TRADES = new ModuleKind("trades", "", List.of(), List.of(OUT), List.of(INSTRUMENT), false,
        List.of(Hearing.TRADE), values -> ports -> {
            if (ports.isHeard()) {
                ports.tell(0, ports.around().tradePrice());
            }
        });
    static final ModuleKind SUM = new ModuleKind("sum", "", List.of(A, B), List.of(OUT),
        List.of(new Parameter("gain", "", -4, 4, 1, false, false, "")), false, List.of(),
        values -> ports -> ports.show(0, ports.parameter(0) * ports.number(0) + ports.number(1)));
    static final ModuleKind COUNT = new ModuleKind("count", "", List.of(A), List.of(OUT),
        List.of(new Parameter("from", "", 0, 1e6, 0, false, true, "")), false, List.of(), values -> new Count(values[0]));
    static final ModuleKind DELAY = new ModuleKind(
        "delay", "", List.of(A), List.of(OUT), List.of(), true, List.of(), values -> new Last());
    static final ModuleKinds KINDS = new ModuleKinds(List.of(TRADES, SUM, COUNT, DELAY));

    double price;

    /** How often its inlet was told. */
    private static final class Count implements PatchModule {
        private long count;

        Count(double from) {
            count = (long) from;
        }

        @Override
        public void evaluate(Ports ports) {
            if (ports.isTold(0)) {
                count++;
            }
            ports.show(0, count);
        }

        @Override
        public void save(StateWriter out) {
            out.putLong(count);
        }

        @Override
        public void load(StateReader in) {
            count = in.getLong();
        }
    }

    /** What was told at the event before. */
    private static final class Last implements Delay {
        private double last = Double.NaN;

        @Override
        public void latch(Ports ports) {
            last = ports.number(0);
        }

        @Override
        public void evaluate(Ports ports) {
            ports.show(0, last);
        }

        @Override
        public void save(StateWriter out) {
            out.putLong(Double.doubleToRawLongBits(last));
        }

        @Override
        public void load(StateReader in) {
            last = Double.longBitsToDouble(in.getLong());
        }
    }

    @Override
    public Book book(int instrument) {
        return null;
    }

    @Override
    public double price(int instrument, long ticks) {
        return ticks;
    }

    @Override
    public double quantity(int instrument, long lots) {
        return lots;
    }

    @Override
    public double tradePrice() {
        return price;
    }

    @Override
    public double tradeQuantity() {
        return 1;
    }

    @Override
    public double position(int instrument) {
        return 0;
    }

    @Override
    public double mark(int instrument) {
        return Double.NaN;
    }

    @Override
    public double fundingRate(int instrument) {
        return Double.NaN;
    }

    @Override
    public long nextFunding(int instrument) {
        return 0;
    }

    @Override
    public double equity() {
        return Double.NaN;
    }
}
