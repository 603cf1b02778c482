package io.orrery.simulator.exchange;

/** Time in force: how long an order may stay. */
public enum Tif {
    GTC,
    IOC,
    FOK,
    /** Until its own time. */
    GTD,
    /** Until the end of the day, UTC. */
    DAY;

    /** True if it ends with its arrival. */
    public boolean atOnce() {
        return this == IOC || this == FOK;
    }
}
