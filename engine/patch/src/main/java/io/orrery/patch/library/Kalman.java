package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** Kalman's filter of one number that wanders. */
final class Kalman implements PatchModule {
    private static final int LONGEST = 10_000;

    private final double drift;
    private final double noise;
    private final int length;
    private double place = Double.NaN;
    private double doubt;
    private long count;

    Kalman(double drift, double noise) {
        this.drift = drift;
        this.noise = noise;
        length = drift == 0 ? 1 : (int) Math.min(LONGEST, Math.ceil(2 / gain(drift, noise) - 1));
    }

    /** What the gain comes to in the end; it forgets like an exponential average with that part new. */
    private static double gain(double drift, double noise) {
        double ratio = drift / noise;
        double doubt = (ratio + Math.sqrt(ratio * ratio + 4 * ratio)) / 2;
        return doubt / (doubt + 1);
    }

    @Override
    public void evaluate(Ports ports) {
        double number = ports.number(0);
        if (ports.isTold(0) && Double.isFinite(number)) {
            if (Double.isNaN(place)) {
                place = number;
                doubt = noise;
            } else {
                doubt += drift;
                double gain = doubt / (doubt + noise);
                place += gain * (number - place);
                doubt *= 1 - gain;
            }
            count++;
            ports.tell(0, place);
        }
    }

    @Override
    public int history() {
        return length;
    }

    @Override
    public boolean isWarm() {
        return count >= length;
    }

    @Override
    public void save(StateWriter out) {
        out.putLong(Double.doubleToRawLongBits(place));
        out.putLong(Double.doubleToRawLongBits(doubt));
        out.putLong(count);
    }

    @Override
    public void load(StateReader in) {
        place = Double.longBitsToDouble(in.getLong());
        doubt = Double.longBitsToDouble(in.getLong());
        count = in.getLong();
    }
}
