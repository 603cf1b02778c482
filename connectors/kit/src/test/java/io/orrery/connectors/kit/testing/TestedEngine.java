package io.orrery.connectors.kit.testing;

import io.orrery.engine.venue.Progress;

/** An engine that gets on with each turn of a scene, unless it hangs. */
public final class TestedEngine implements Progress {
    /** True if it hangs. */
    public boolean hangs;
    /** How many orders it believes to be open. */
    public int open;
    private long decided;

    public void turn() {
        decided += hangs ? 0 : 1;
    }

    @Override
    public long decided() {
        return decided;
    }

    @Override
    public int openOrders() {
        return open;
    }
}
