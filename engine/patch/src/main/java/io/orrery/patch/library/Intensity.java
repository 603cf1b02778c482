package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** A rate that each event raises and time lets fall. */
final class Intensity implements PatchModule {
    private static final double SECOND = 1e9;
    /** After so many times its memory what was before it began is worth 5 %. */
    private static final double WARM = 3;

    private double rate;
    private long at;
    private double warming;

    @Override
    public void evaluate(Ports ports) {
        double memory = ports.parameter(0);
        double gone = at == 0 ? 0 : (ports.time() - at) / SECOND / memory;
        rate *= StrictMath.exp(-gone);
        warming = Math.min(WARM, warming + gone);
        at = ports.time();
        if (ports.isTold(0)) {
            rate += 1 / memory;
        }
        ports.show(0, rate);
    }

    @Override
    public boolean isWarm() {
        return warming >= WARM;
    }

    @Override
    public void save(StateWriter out) {
        out.putLong(Double.doubleToRawLongBits(rate));
        out.putLong(at);
        out.putLong(Double.doubleToRawLongBits(warming));
    }

    @Override
    public void load(StateReader in) {
        rate = Double.longBitsToDouble(in.getLong());
        at = in.getLong();
        warming = Double.longBitsToDouble(in.getLong());
    }
}
