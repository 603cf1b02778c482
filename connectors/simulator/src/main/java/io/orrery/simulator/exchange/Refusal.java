package io.orrery.simulator.exchange;

/** Why the exchange refuses a command. What it refuses changes nothing. */
public enum Refusal {
    INSUFFICIENT_BALANCE,
    /** Off the tick, or out of the allowed range. */
    PRICE_FILTER,
    /** Too far from the market. */
    PRICE_BAND,
    /** Off the lot, or out of the allowed range. */
    LOT_SIZE,
    MIN_NOTIONAL,
    WOULD_TAKE,
    WOULD_TRIGGER,
    /** A display quantity that can't be. */
    ICEBERG,
    UNKNOWN_ORDER,
    DUPLICATE_CLIENT_ID,
    MARKET_CLOSED,
    TOO_MANY_ORDERS,
    /** It would not reduce the position. */
    REDUCE_ONLY,
    /** An amendment that changes nothing, or asks for less than is filled. */
    NO_CHANGE,
    /** A time at which it should expire that is not in the future. */
    EXPIRE_TIME,
    /** The exchange has no such order type, or not with this time in force. */
    UNSUPPORTED
}
