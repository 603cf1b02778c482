package io.orrery.simulator.deribit;

import io.orrery.simulator.exchange.Refusal;

/** What Deribit says when its exchange refuses an order. */
final class Refusals {
    private Refusals() {
    }

    /** @param upwards true if the order waits for a price to rise */
    static DeribitError of(Refusal refusal, boolean upwards) {
        return switch (refusal) {
            case INSUFFICIENT_BALANCE -> DeribitError.of(ErrorCode.NOT_ENOUGH_FUNDS);
            case PRICE_FILTER -> DeribitError.parameter("price", "must conform to tick size");
            case PRICE_BAND -> DeribitError.of(ErrorCode.PRICE_TOO_HIGH);
            case LOT_SIZE, MIN_NOTIONAL -> DeribitError.of(ErrorCode.INVALID_AMOUNT);
            case WOULD_TAKE -> DeribitError.of(ErrorCode.POST_ONLY_REJECT);
            case WOULD_TRIGGER ->
                DeribitError.of(upwards ? ErrorCode.TRIGGER_PRICE_TOO_LOW : ErrorCode.TRIGGER_PRICE_TOO_HIGH);
            case ICEBERG -> DeribitError.of(ErrorCode.INVALID_MAX_SHOW_AMOUNT);
            case UNKNOWN_ORDER -> DeribitError.of(ErrorCode.ORDER_NOT_FOUND);
            case DUPLICATE_CLIENT_ID -> DeribitError.parameter("label", "is in use");
            case MARKET_CLOSED -> DeribitError.of(ErrorCode.BOOK_CLOSED);
            case TOO_MANY_ORDERS -> DeribitError.of(ErrorCode.PME_MAX_TOTAL_OPEN_ORDERS);
            case REDUCE_ONLY -> DeribitError.of(ErrorCode.OTHER_REJECT, "reduce_only_rejection");
            case NO_CHANGE -> DeribitError.of(ErrorCode.INVALID_AMOUNT);
            case EXPIRE_TIME -> DeribitError.of(ErrorCode.TIMED_OUT);
            case UNSUPPORTED -> DeribitError.of(ErrorCode.UNSUPPORTED_ARG_COMBINATION);
        };
    }
}
