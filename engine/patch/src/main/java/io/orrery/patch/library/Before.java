package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.Delay;
import io.orrery.patch.module.Ports;

/** Tells at each event what was told at the one before. */
final class Before implements Delay {
    private double last = Double.NaN;
    private boolean isNew;

    @Override
    public void latch(Ports ports) {
        last = ports.number(0);
        isNew = true;
    }

    @Override
    public void evaluate(Ports ports) {
        if (isNew) {
            isNew = false;
            ports.tell(0, last);
        }
    }

    @Override
    public void save(StateWriter out) {
        out.putLong(Double.doubleToRawLongBits(last));
        out.putBoolean(isNew);
    }

    @Override
    public void load(StateReader in) {
        last = Double.longBitsToDouble(in.getLong());
        isNew = in.getBoolean();
    }
}
