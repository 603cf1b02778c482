package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.BarField;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** Sums trades up between whole multiples of its time. The end of a bar is seen at the first event at or after it. */
final class BarSource implements PatchModule {
    private static final double SECOND = 1e9;

    private final long nanos;
    private long end;
    private double open;
    private double high;
    private double low;
    private double close;
    private double volume;
    private double trades;

    BarSource(double seconds) {
        nanos = (long) (seconds * SECOND);
    }

    @Override
    public void evaluate(Ports ports) {
        if (ports.time() >= end) {
            if (trades > 0) {
                tell(ports);
            }
            end = (ports.time() / nanos + 1) * nanos;
        }
        if (ports.isHeard()) {
            add(ports.around().tradePrice(), Math.abs(ports.around().tradeQuantity()));
        }
    }

    @Override
    public long span() {
        return nanos;
    }

    private void add(double price, double quantity) {
        if (trades == 0) {
            open = price;
            high = price;
            low = price;
        }
        high = Math.max(high, price);
        low = Math.min(low, price);
        close = price;
        volume += quantity;
        trades++;
    }

    private void tell(Ports ports) {
        ports.bar(0, BarField.OPEN, open);
        ports.bar(0, BarField.HIGH, high);
        ports.bar(0, BarField.LOW, low);
        ports.bar(0, BarField.CLOSE, close);
        ports.bar(0, BarField.VOLUME, volume);
        ports.bar(0, BarField.TRADES, trades);
        ports.fire(0);
        ports.tell(1, close);
        ports.tell(2, volume);
        volume = 0;
        trades = 0;
    }

    @Override
    public void save(StateWriter out) {
        out.putLong(end);
        for (double number : new double[] {open, high, low, close, volume, trades}) {
            out.putLong(Double.doubleToRawLongBits(number));
        }
    }

    @Override
    public void load(StateReader in) {
        end = in.getLong();
        open = Double.longBitsToDouble(in.getLong());
        high = Double.longBitsToDouble(in.getLong());
        low = Double.longBitsToDouble(in.getLong());
        close = Double.longBitsToDouble(in.getLong());
        volume = Double.longBitsToDouble(in.getLong());
        trades = Double.longBitsToDouble(in.getLong());
    }
}
