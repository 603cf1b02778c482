package io.orrery.patch.indicator;

import io.orrery.engine.bar.Bar;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.BarField;
import io.orrery.patch.module.Inlet;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PortType;
import io.orrery.patch.module.Ports;
import io.orrery.patch.module.Surroundings;
import java.util.Arrays;

/** The ports of a module that is in no patch and has one outlet. All its inlets are told at once. */
final class Panel implements Ports {
    private final Inlet[] inlets;
    private final double[] fed;
    private final double[] held;
    private final double[] bar = new double[BarField.values().length];
    private final double[] parameters;
    private final PortType type;
    private double number = Double.NaN;
    private double before = Double.NaN;
    private boolean told;
    private long time;

    Panel(ModuleKind kind, double[] parameters) {
        inlets = kind.inlets().toArray(new Inlet[0]);
        this.parameters = parameters;
        fed = new double[inlets.length];
        held = new double[inlets.length];
        for (int i = 0; i < held.length; i++) {
            held[i] = inlets[i].otherwise();
        }
        type = kind.outlets().get(0).type();
        Arrays.fill(bar, Double.NaN);
    }

    void time(long now) {
        time = now;
    }

    void begin() {
        told = false;
    }

    void feed(int inlet, double number) {
        fed[inlet] = ranged(inlets[inlet].type(), number);
    }

    void feed(Bar completed) {
        boolean empty = completed.trades() == 0;
        feed(BarField.OPEN, empty ? Double.NaN : completed.open());
        feed(BarField.HIGH, empty ? Double.NaN : completed.high());
        feed(BarField.LOW, empty ? Double.NaN : completed.low());
        feed(BarField.CLOSE, empty ? Double.NaN : completed.close());
        feed(BarField.VOLUME, completed.volume());
        feed(BarField.TRADES, completed.trades());
    }

    private void feed(BarField field, double number) {
        bar[field.ordinal()] = number;
    }

    /** What was told last, NaN for nothing. */
    double number() {
        return number;
    }

    /** What was told before that. */
    double before() {
        return before;
    }

    boolean hasTold() {
        return told;
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public boolean isTick() {
        return false;
    }

    @Override
    public boolean isHeard() {
        return false;
    }

    @Override
    public double number(int inlet) {
        if (Double.isFinite(fed[inlet])) {
            held[inlet] = fed[inlet];
            return fed[inlet];
        }
        return switch (inlets[inlet].missing()) {
            case PASS -> fed[inlet];
            case HOLD -> held[inlet];
            case OTHERWISE -> inlets[inlet].otherwise();
        };
    }

    @Override
    public boolean gate(int inlet) {
        double number = number(inlet);
        return number != 0 && !Double.isNaN(number);
    }

    @Override
    public int instrument(int inlet) {
        return -1;
    }

    @Override
    public double bar(int inlet, BarField field) {
        return bar[field.ordinal()];
    }

    @Override
    public Surroundings around() {
        throw new IllegalStateException("nothing is around a module in no patch");
    }

    @Override
    public boolean isTold(int inlet) {
        return true;
    }

    @Override
    public boolean isJoined(int inlet) {
        return true;
    }

    @Override
    public double parameter(int parameter) {
        return parameters[parameter];
    }

    @Override
    public void tell(int outlet, double tells) {
        before = number;
        number = ranged(type, tells);
        told = true;
    }

    @Override
    public void show(int outlet, double tells) {
        if (Double.doubleToLongBits(ranged(type, tells)) != Double.doubleToLongBits(number)) {
            tell(outlet, tells);
        }
    }

    /** A signal is never beyond 1. */
    private static double ranged(PortType type, double number) {
        return type == PortType.SIGNAL ? Math.max(-1, Math.min(1, number)) : number;
    }

    @Override
    public void show(int outlet, boolean open) {
        show(outlet, open ? 1 : 0);
    }

    @Override
    public void fire(int outlet) {
        told = true;
    }

    @Override
    public void tellBook(int outlet, int instrument) {
        throw new IllegalStateException("a module in no patch has no books");
    }

    @Override
    public void bar(int outlet, BarField field, double number) {
        throw new IllegalStateException("a module in no patch makes no bars");
    }

    void save(StateWriter out) {
        for (double number : held) {
            out.putLong(Double.doubleToRawLongBits(number));
        }
        out.putLong(Double.doubleToRawLongBits(number));
        out.putLong(Double.doubleToRawLongBits(before));
        out.putBoolean(told);
        out.putLong(time);
    }

    void load(StateReader in) {
        for (int i = 0; i < held.length; i++) {
            held[i] = Double.longBitsToDouble(in.getLong());
        }
        number = Double.longBitsToDouble(in.getLong());
        before = Double.longBitsToDouble(in.getLong());
        told = in.getBoolean();
        time = in.getLong();
    }
}
