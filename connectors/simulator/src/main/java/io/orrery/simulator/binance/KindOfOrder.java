package io.orrery.simulator.binance;

/** The order types as clients name them. */
enum KindOfOrder {
    LIMIT,
    LIMIT_MAKER,
    MARKET,
    STOP_LOSS,
    STOP_LOSS_LIMIT,
    TAKE_PROFIT,
    TAKE_PROFIT_LIMIT;

    boolean needsTimeInForce() {
        return this == LIMIT || this == STOP_LOSS_LIMIT || this == TAKE_PROFIT_LIMIT;
    }

    boolean needsPrice() {
        return needsTimeInForce() || this == LIMIT_MAKER;
    }

    boolean waits() {
        return ordinal() >= STOP_LOSS.ordinal();
    }
}
