package io.orrery.engine.venue;

import org.agrona.concurrent.EpochNanoClock;

/** How the engine gets on, for whoever must notice that it does not. Asked from any thread. */
public interface Progress {

    /** Changes whenever the engine has decided on something; a clock alone, ten times a second, is enough for that. */
    long decided();

    /** Orders that may still be executed, by what the engine knows. */
    int openOrders();

    /** Of an engine that nobody watches: it always gets on, and may always have an order. */
    static Progress assumed(EpochNanoClock clock) {
        return new Progress() {
            @Override
            public long decided() {
                return clock.nanoTime();
            }

            @Override
            public int openOrders() {
                return 1;
            }
        };
    }
}
