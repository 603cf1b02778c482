package io.orrery.simulator.exchange;

/** Where an order is in its life. */
public enum OrderState {
    /** Waits for its trigger. */
    WAITING,
    /** In the book, or on its way through it; partly filled or not. */
    OPEN,
    FILLED,
    /** Taken back by its owner, or by what its owner arranged. */
    CANCELED,
    /** Ended by the exchange. */
    EXPIRED;

    public boolean isLive() {
        return this == WAITING || this == OPEN;
    }
}
