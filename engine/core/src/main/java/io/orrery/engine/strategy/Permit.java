package io.orrery.engine.strategy;

/** Whether a strategy may send orders: not before it has the history that it needs. */
final class Permit {
    private boolean given;

    boolean isGiven() {
        return given;
    }

    void give() {
        given = true;
    }
}
