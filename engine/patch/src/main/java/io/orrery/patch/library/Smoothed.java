package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;
import java.util.function.DoubleUnaryOperator;

/** Goes a part of the way to what each number that is told comes to, beginning at the first; and tells what that comes to. */
final class Smoothed implements PatchModule {
    private final double part;
    private final int length;
    private final DoubleUnaryOperator before;
    private final DoubleUnaryOperator after;
    private double value = Double.NaN;
    private long count;

    Smoothed(double part, double length) {
        this(part, length, number -> number, number -> number);
    }

    /**
     * @param before what of each number is smoothed
     * @param after what of that is told
     */
    Smoothed(double part, double length, DoubleUnaryOperator before, DoubleUnaryOperator after) {
        this.part = part;
        this.length = (int) length;
        this.before = before;
        this.after = after;
    }

    @Override
    public void evaluate(Ports ports) {
        double number = ports.number(0);
        if (ports.isTold(0) && Double.isFinite(number)) {
            double now = before.applyAsDouble(number);
            value = count == 0 ? now : value + part * (now - value);
            count++;
            if (isWarm()) {
                ports.tell(0, after.applyAsDouble(value));
            }
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
        out.putLong(Double.doubleToRawLongBits(value));
        out.putLong(count);
    }

    @Override
    public void load(StateReader in) {
        value = Double.longBitsToDouble(in.getLong());
        count = in.getLong();
    }
}
