package io.orrery.simulator.kraken;

import io.orrery.simulator.exchange.Refusal;

/** What Kraken says when its exchange refuses an order. */
final class Refusals {
    private Refusals() {
    }

    static KrakenError of(Refusal refusal) {
        return new KrakenError(text(refusal));
    }

    private static String text(Refusal refusal) {
        return switch (refusal) {
            case INSUFFICIENT_BALANCE -> "EOrder:Insufficient funds";
            case PRICE_FILTER, PRICE_BAND -> "EOrder:Invalid price";
            case LOT_SIZE -> "EOrder:Order minimum not met";
            case MIN_NOTIONAL -> "EOrder:Cost minimum not met";
            case WOULD_TAKE -> "EOrder:Post only order";
            case WOULD_TRIGGER -> "EOrder:Invalid trigger price";
            case ICEBERG -> "EGeneral:Invalid arguments:displayvol";
            case UNKNOWN_ORDER -> KrakenError.UNKNOWN_ORDER;
            case DUPLICATE_CLIENT_ID -> "EOrder:Invalid order:cl_ord_id is in use by an open order";
            case MARKET_CLOSED -> "EService:Market in cancel_only mode";
            case TOO_MANY_ORDERS -> "EOrder:Orders limit exceeded";
            case REDUCE_ONLY -> "EOrder:Reduce only:No position exists";
            case NO_CHANGE -> "EOrder:Invalid order:nothing to amend";
            case EXPIRE_TIME -> "EGeneral:Invalid arguments:expiretm";
            case UNSUPPORTED -> "EGeneral:Invalid arguments:ordertype";
        };
    }
}
