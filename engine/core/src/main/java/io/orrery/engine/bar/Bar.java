package io.orrery.engine.bar;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** Trades summed up. Valid during the callback that hands it over. */
public final class Bar {
    private int instrumentId;
    private long openTime;
    private long closeTime;
    private long open;
    private long high;
    private long low;
    private long close;
    private long volume;
    private long value;
    private long trades;

    public int instrumentId() {
        return instrumentId;
    }

    public long openTime() {
        return openTime;
    }

    public long closeTime() {
        return closeTime;
    }

    public long open() {
        return open;
    }

    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    public long close() {
        return close;
    }

    public long volume() {
        return volume;
    }

    public long value() {
        return value;
    }

    /** How many trades; a bar of none has no prices. */
    public long trades() {
        return trades;
    }

    void start(int id, long time) {
        instrumentId = id;
        openTime = time;
        closeTime = time;
        open = 0;
        high = 0;
        low = 0;
        close = 0;
        volume = 0;
        value = 0;
        trades = 0;
    }

    void add(long price, long quantity, long worth, long time) {
        if (trades == 0) {
            open = price;
            high = price;
            low = price;
        } else {
            high = Math.max(high, price);
            low = Math.min(low, price);
        }
        close = price;
        volume = Math.addExact(volume, quantity);
        value = Math.addExact(value, worth);
        trades++;
        closeTime = time;
    }

    void end(long time) {
        closeTime = time;
    }

    void copyFrom(Bar other) {
        instrumentId = other.instrumentId;
        openTime = other.openTime;
        closeTime = other.closeTime;
        open = other.open;
        high = other.high;
        low = other.low;
        close = other.close;
        volume = other.volume;
        value = other.value;
        trades = other.trades;
    }

    void save(StateWriter out) {
        out.putInt(instrumentId);
        out.putLong(openTime);
        out.putLong(closeTime);
        out.putLong(open);
        out.putLong(high);
        out.putLong(low);
        out.putLong(close);
        out.putLong(volume);
        out.putLong(value);
        out.putLong(trades);
    }

    void load(StateReader in) {
        instrumentId = in.getInt();
        openTime = in.getLong();
        closeTime = in.getLong();
        open = in.getLong();
        high = in.getLong();
        low = in.getLong();
        close = in.getLong();
        volume = in.getLong();
        value = in.getLong();
        trades = in.getLong();
    }
}
