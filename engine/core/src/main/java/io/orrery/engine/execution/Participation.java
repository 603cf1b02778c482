package io.orrery.engine.execution;

/** Percentage of volume: a share of what all have traded, ourselves among them. */
public final class Participation implements Schedule {
    private static final long MILLION = 1_000_000L;

    private final long partsPerMillion;
    private final long length;

    /** @param length nanoseconds after which what remains is given up */
    public Participation(long partsPerMillion, long length) {
        if (partsPerMillion < 1 || partsPerMillion > MILLION || length < 1) {
            throw new IllegalArgumentException("share=" + partsPerMillion + " of a million, length=" + length + ": out of range");
        }
        this.partsPerMillion = partsPerMillion;
        this.length = length;
    }

    @Override
    public long due(long whole, long begun, long now, long traded) {
        long share = traded / MILLION * partsPerMillion + traded % MILLION * partsPerMillion / MILLION;
        return Math.min(whole, share);
    }

    @Override
    public boolean isOver(long begun, long now) {
        return now - begun >= length;
    }
}
