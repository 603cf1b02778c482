package io.orrery.strategies;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** Finds moves that went far on rising volume, and have just turned. Looked at at the end of each bar of trades. */
final class Bursts {
    private static final double BUSY_BARS = 4;

    private final long nanos;
    private final int memory;
    private final double volatilities;
    private final double crowd;

    private long end;
    private double last = Double.NaN;
    private double volume;
    private long trades;

    private final double[] closes;
    private long bars;
    private double step;
    private double square;
    private double busy;
    private double calm;
    private boolean turned;

    /**
     * @param nanos of a bar
     * @param window bars that a move takes
     * @param memory bars that say what is usual
     * @param volatilities how many usual steps it goes
     * @param crowd how many times the usual volume there is meanwhile
     */
    Bursts(long nanos, int window, int memory, double volatilities, double crowd) {
        this.nanos = nanos;
        this.memory = memory;
        this.volatilities = volatilities;
        this.crowd = crowd;
        closes = new double[window];
    }

    /** The end of a bar is seen at the first trade or beat behind it. */
    void time(long now) {
        if (now >= end) {
            if (trades > 0) {
                close();
                volume = 0;
                trades = 0;
            }
            end = (now / nanos + 1) * nanos;
        }
    }

    void trade(double price, double quantity) {
        last = price;
        volume += quantity;
        trades++;
    }

    private void close() {
        if (bars > 0) {
            step = last - closes[at(bars - 1)];
            square = bars == 1 ? step * step : square + 2 / (memory + 1.0) * (step * step - square);
        }
        closes[at(bars)] = last;
        busy = bars == 0 ? volume : busy + 2 / (BUSY_BARS + 1) * (volume - busy);
        calm = bars == 0 ? volume : calm + 2 / (memory + 1.0) * (volume - calm);
        bars++;
        turned = isWarm() && Math.abs(move()) > volatilities * Math.sqrt(square) && busy > crowd * calm && step * move() < 0;
    }

    private int at(long bar) {
        return (int) (bar % closes.length);
    }

    /** As many steps as are to be remembered, and with the first close one bar more. */
    boolean isWarm() {
        return bars > memory && bars >= closes.length;
    }

    /** Nanoseconds after which it is warm for sure: a bar that nobody trades in is left out. */
    long history() {
        return 4 * nanos * Math.max(memory + 1, closes.length);
    }

    /** From the first close of the window to the last. */
    double move() {
        return closes[at(bars - 1)] - closes[at(bars)];
    }

    boolean isTurned() {
        return turned;
    }

    void save(StateWriter out) {
        out.putLong(end);
        out.putLong(trades);
        out.putLong(bars);
        out.putBoolean(turned);
        for (double number : new double[] {last, volume, step, square, busy, calm}) {
            out.putLong(Double.doubleToRawLongBits(number));
        }
        for (double close : closes) {
            out.putLong(Double.doubleToRawLongBits(close));
        }
    }

    void load(StateReader in) {
        end = in.getLong();
        trades = in.getLong();
        bars = in.getLong();
        turned = in.getBoolean();
        last = Double.longBitsToDouble(in.getLong());
        volume = Double.longBitsToDouble(in.getLong());
        step = Double.longBitsToDouble(in.getLong());
        square = Double.longBitsToDouble(in.getLong());
        busy = Double.longBitsToDouble(in.getLong());
        calm = Double.longBitsToDouble(in.getLong());
        for (int i = 0; i < closes.length; i++) {
            closes[i] = Double.longBitsToDouble(in.getLong());
        }
    }
}
