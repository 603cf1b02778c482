package io.orrery.connectors.kit.rest;

/** Hears how far a venue's clock is from ours. */
@FunctionalInterface
public interface ClockListener {

    /**
     * @param time ours, as of which it holds
     * @param offsetNanos the venue's time minus ours
     * @param uncertaintyNanos by which it may be wrong at most
     */
    void onOffset(long time, long offsetNanos, long uncertaintyNanos);
}
