package io.orrery.engine.bar;

import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * Builds the bars of one kind and size of one instrument. A trade belongs whole to the bar that it completes. A time bar is
 * complete when time has reached its boundary, and one without trades is left out.
 */
public final class BarBuilder {
    private final Instrument instrument;
    private final BarKind kind;
    private final long size;
    private final Bar growing = new Bar();
    private final Bar complete = new Bar();
    private long boundary;

    /** Creates a builder; size is in the unit of the kind. */
    public BarBuilder(Instrument instrument, BarKind kind, long size) {
        if (size <= 0) {
            throw new IllegalArgumentException("bar size=" + size + ": must be above 0");
        }
        this.instrument = instrument;
        this.kind = kind;
        this.size = size;
    }

    public int instrumentId() {
        return instrument.id();
    }

    public BarKind kind() {
        return kind;
    }

    public long size() {
        return size;
    }

    /** Lets time pass. Returns the bar that is complete by it, or null. */
    public Bar onTime(long now) {
        if (kind != BarKind.TIME || growing.trades() == 0 || now < boundary) {
            return null;
        }
        growing.end(boundary);
        return close();
    }

    /** Adds a trade. For time bars, time must have passed before. Returns the bar that is complete with it, or null. */
    public Bar onTrade(long price, long quantity, long now) {
        if (growing.trades() == 0) {
            growing.start(instrument.id(), kind == BarKind.TIME ? now - Math.floorMod(now, size) : now);
            boundary = kind == BarKind.TIME ? growing.openTime() + size : 0;
        }
        growing.add(price, quantity, instrument.value(price, quantity), now);
        return isFull() ? close() : null;
    }

    private boolean isFull() {
        return switch (kind) {
            case TIME -> false;
            case TICK -> growing.trades() >= size;
            case VOLUME -> growing.volume() >= size;
            case DOLLAR -> growing.value() >= size;
        };
    }

    private Bar close() {
        complete.copyFrom(growing);
        growing.start(instrument.id(), 0);
        return complete;
    }

    public void save(StateWriter out) {
        out.putLong(boundary);
        growing.save(out);
    }

    public void load(StateReader in) {
        boundary = in.getLong();
        growing.load(in);
    }
}
