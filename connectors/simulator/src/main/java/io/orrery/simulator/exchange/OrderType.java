package io.orrery.simulator.exchange;

/** What an order is until it trades. Stops and trailing stops wait for the price to turn against, take-profits for it to run. */
public enum OrderType {
    LIMIT(false, true),
    MARKET(false, false),
    STOP(true, false),
    STOP_LIMIT(true, true),
    TAKE_PROFIT(true, false),
    TAKE_PROFIT_LIMIT(true, true),
    TRAILING_STOP(true, false),
    TRAILING_STOP_LIMIT(true, true);

    private final boolean waits;
    private final boolean limited;

    OrderType(boolean waits, boolean limited) {
        this.waits = waits;
        this.limited = limited;
    }

    /** True if a price must be reached first. */
    public boolean waits() {
        return waits;
    }

    /** True if it has a limit price. */
    public boolean limited() {
        return limited;
    }

    public boolean trails() {
        return this == TRAILING_STOP || this == TRAILING_STOP_LIMIT;
    }

    boolean takesProfit() {
        return this == TAKE_PROFIT || this == TAKE_PROFIT_LIMIT;
    }
}
