package io.orrery.simulator.exchange;

/** The background market's time: the exchange's, less for how long it was held. */
final class MarketClock {
    private long behind;
    private long heldAt;
    private boolean held;

    void hold(long now) {
        if (!held) {
            held = true;
            heldAt = now;
        }
    }

    void run(long now) {
        if (held) {
            held = false;
            behind += now - heldAt;
        }
    }

    long at(long now) {
        return (held ? heldAt : now) - behind;
    }

    /** When it will be so late for the exchange. */
    long due(long marketTime) {
        return held || marketTime == Long.MAX_VALUE ? Long.MAX_VALUE : marketTime + behind;
    }
}
