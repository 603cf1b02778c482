package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.BarField;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** The range of a bar, and of the gap before it. A bar without trades has none. */
final class TrueRange implements PatchModule {
    private double close = Double.NaN;
    private boolean warm;

    @Override
    public void evaluate(Ports ports) {
        double high = ports.bar(0, BarField.HIGH);
        double low = ports.bar(0, BarField.LOW);
        if (ports.isTold(0) && Double.isFinite(high) && Double.isFinite(low)) {
            boolean first = Double.isNaN(close);
            warm |= !first;
            ports.tell(0, first ? high - low : Math.max(high, close) - Math.min(low, close));
            close = ports.bar(0, BarField.CLOSE);
        }
    }

    @Override
    public int history() {
        return 2;
    }

    @Override
    public boolean isWarm() {
        return warm;
    }

    @Override
    public void save(StateWriter out) {
        out.putLong(Double.doubleToRawLongBits(close));
        out.putBoolean(warm);
    }

    @Override
    public void load(StateReader in) {
        close = Double.longBitsToDouble(in.getLong());
        warm = in.getBoolean();
    }
}
