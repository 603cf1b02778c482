package io.orrery.simulator.binance;

/** Brings the venue to the present before it is asked, and lets out after what came of it. */
interface Pulse {
    /** The exchange is as it should be now. */
    void beat();

    /** What was held back until all of it had happened is told. */
    void flush();
}
