package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** Rises against falls, each smoothed as Wilder did. */
final class Strength implements PatchModule {
    private static final double HUNDRED = 100;

    private final int length;
    private double last = Double.NaN;
    private double rise;
    private double fall;
    private long count;

    Strength(double length) {
        this.length = (int) length;
    }

    @Override
    public void evaluate(Ports ports) {
        double number = ports.number(0);
        if (!ports.isTold(0) || !Double.isFinite(number)) {
            return;
        }
        if (!Double.isNaN(last)) {
            double change = number - last;
            rise += (Math.max(change, 0) - rise) / length;
            fall += (Math.max(-change, 0) - fall) / length;
            count++;
        }
        last = number;
        if (isWarm()) {
            ports.tell(0, rise + fall > 0 ? HUNDRED * rise / (rise + fall) : HUNDRED / 2);
        }
    }

    @Override
    public int history() {
        return length + 1;
    }

    @Override
    public boolean isWarm() {
        return count >= length;
    }

    @Override
    public void save(StateWriter out) {
        out.putLong(Double.doubleToRawLongBits(last));
        out.putLong(Double.doubleToRawLongBits(rise));
        out.putLong(Double.doubleToRawLongBits(fall));
        out.putLong(count);
    }

    @Override
    public void load(StateReader in) {
        last = Double.longBitsToDouble(in.getLong());
        rise = Double.longBitsToDouble(in.getLong());
        fall = Double.longBitsToDouble(in.getLong());
        count = in.getLong();
    }
}
