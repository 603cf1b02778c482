package io.orrery.patch.plan;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.BarField;
import io.orrery.patch.module.Inlet;
import io.orrery.patch.module.Ports;
import io.orrery.patch.module.Surroundings;

/** One module's view of the plan that it is in: where in the flat arrays its ports lie. */
final class Jacks implements Ports {
    private final Plan plan;
    private final int place;
    private final int firstOutlet;
    private final int[] sources;
    private final double[] otherwise;
    private final Inlet.Missing[] missing;
    private final double[] held;
    private final double[] parameters;

    Jacks(Plan plan, int place, int firstOutlet, int[] sources, Inlet[] inlets, double[] parameters) {
        this.plan = plan;
        this.place = place;
        this.firstOutlet = firstOutlet;
        this.sources = sources;
        this.parameters = parameters;
        otherwise = new double[inlets.length];
        missing = new Inlet.Missing[inlets.length];
        held = new double[inlets.length];
        for (int i = 0; i < inlets.length; i++) {
            otherwise[i] = inlets[i].otherwise();
            missing[i] = inlets[i].missing();
            held[i] = otherwise[i];
        }
    }

    @Override
    public long time() {
        return plan.time();
    }

    @Override
    public boolean isTick() {
        return plan.isTick();
    }

    @Override
    public boolean isHeard() {
        return plan.isHeard(place);
    }

    @Override
    public double number(int inlet) {
        int source = sources[inlet];
        if (source < 0) {
            return otherwise[inlet];
        }
        double number = plan.number(source);
        if (Double.isFinite(number)) {
            held[inlet] = number;
            return number;
        }
        return switch (missing[inlet]) {
            case PASS -> number;
            case HOLD -> held[inlet];
            case OTHERWISE -> otherwise[inlet];
        };
    }

    @Override
    public boolean gate(int inlet) {
        double number = number(inlet);
        return number != 0 && !Double.isNaN(number);
    }

    @Override
    public int instrument(int inlet) {
        double instrument = sources[inlet] < 0 ? Double.NaN : plan.number(sources[inlet]);
        return Double.isNaN(instrument) ? -1 : (int) instrument;
    }

    @Override
    public double bar(int inlet, BarField field) {
        return sources[inlet] < 0 ? Double.NaN : plan.bar(sources[inlet], field);
    }

    @Override
    public Surroundings around() {
        return plan.around();
    }

    @Override
    public boolean isTold(int inlet) {
        return sources[inlet] >= 0 && plan.isTold(sources[inlet]);
    }

    @Override
    public boolean isJoined(int inlet) {
        return sources[inlet] >= 0;
    }

    @Override
    public double parameter(int parameter) {
        return parameters[parameter];
    }

    @Override
    public void tell(int outlet, double number) {
        plan.tell(firstOutlet + outlet, number);
    }

    @Override
    public void show(int outlet, double number) {
        plan.show(firstOutlet + outlet, number);
    }

    @Override
    public void show(int outlet, boolean open) {
        plan.show(firstOutlet + outlet, open ? 1 : 0);
    }

    @Override
    public void fire(int outlet) {
        plan.fire(firstOutlet + outlet);
    }

    @Override
    public void tellBook(int outlet, int instrument) {
        plan.tell(firstOutlet + outlet, instrument);
    }

    @Override
    public void bar(int outlet, BarField field, double number) {
        plan.bar(firstOutlet + outlet, field, number);
    }

    /** What is kept of the inlets, taken over from the same module in an earlier plan. */
    void take(Jacks before) {
        System.arraycopy(before.held, 0, held, 0, held.length);
    }

    void save(StateWriter out) {
        for (double number : held) {
            out.putLong(Double.doubleToRawLongBits(number));
        }
    }

    void load(StateReader in) {
        for (int i = 0; i < held.length; i++) {
            held[i] = Double.longBitsToDouble(in.getLong());
        }
    }
}
