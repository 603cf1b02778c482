package io.orrery.patch.plan;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.BarField;
import io.orrery.patch.module.Inlet;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PortType;
import io.orrery.patch.module.Ports;
import io.orrery.patch.module.Surroundings;

/** One module's view of the rack that it is in: where in the flat arrays its ports lie. */
final class Jacks implements Ports {
    private final Rack rack;
    private final int slot;
    private final int firstOutlet;
    private final int[] sources;
    private final boolean[] clamped;
    private final double[] otherwise;
    private final Inlet.Missing[] missing;
    private final double[] held;
    private final double[] parameters;

    /** @param sources by inlet: the outlet that it reads, or -1 */
    Jacks(Rack rack, int slot, int firstOutlet, int[] sources, ModuleKind kind, double[] parameters) {
        this.rack = rack;
        this.slot = slot;
        this.firstOutlet = firstOutlet;
        this.sources = sources;
        this.parameters = parameters;
        clamped = new boolean[kind.outlets().size()];
        for (int i = 0; i < clamped.length; i++) {
            clamped[i] = kind.outlets().get(i).type() == PortType.SIGNAL;
        }
        otherwise = new double[sources.length];
        missing = new Inlet.Missing[sources.length];
        held = new double[sources.length];
        for (int i = 0; i < sources.length; i++) {
            otherwise[i] = kind.inlets().get(i).otherwise();
            missing[i] = kind.inlets().get(i).missing();
            held[i] = otherwise[i];
        }
    }

    /** By inlet: the outlet that it reads, or -1; not to be written. */
    int[] sources() {
        return sources;
    }

    @Override
    public long time() {
        return rack.time();
    }

    @Override
    public boolean isTick() {
        return rack.isTick();
    }

    @Override
    public boolean isHeard() {
        return rack.isHeard(slot);
    }

    @Override
    public double number(int inlet) {
        int source = sources[inlet];
        if (source < 0) {
            return otherwise[inlet];
        }
        double number = rack.number(source);
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
        double instrument = sources[inlet] < 0 ? Double.NaN : rack.number(sources[inlet]);
        return Double.isNaN(instrument) ? -1 : (int) instrument;
    }

    @Override
    public double bar(int inlet, BarField field) {
        return sources[inlet] < 0 ? Double.NaN : rack.bar(sources[inlet], field);
    }

    @Override
    public Surroundings around() {
        return rack.around();
    }

    @Override
    public boolean isTold(int inlet) {
        return sources[inlet] >= 0 && rack.isTold(sources[inlet]);
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
        rack.tell(firstOutlet + outlet, within(outlet, number));
    }

    @Override
    public void show(int outlet, double number) {
        rack.show(firstOutlet + outlet, within(outlet, number));
    }

    private double within(int outlet, double number) {
        return clamped[outlet] ? Math.max(-1, Math.min(1, number)) : number;
    }

    @Override
    public void show(int outlet, boolean open) {
        rack.show(firstOutlet + outlet, open ? 1 : 0);
    }

    @Override
    public void fire(int outlet) {
        rack.fire(firstOutlet + outlet);
    }

    @Override
    public void tellBook(int outlet, int instrument) {
        rack.tell(firstOutlet + outlet, instrument);
    }

    @Override
    public void bar(int outlet, BarField field, double number) {
        rack.bar(firstOutlet + outlet, field, number);
    }

    /** What is kept of the inlets, taken over from the same module in an earlier rack. */
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
