package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a subscriber of executions asked for.
 *
 * @param orders live orders in the snapshot
 * @param trades the last trades in the snapshot
 * @param everyStatus changes of status between an order's beginning and its end too
 */
record ExecutionWishes(boolean orders, boolean trades, boolean everyStatus) {

    static ExecutionWishes of(JsonNode parameters) {
        return new ExecutionWishes(
            parameters.path("snap_orders").asBoolean(true), parameters.path("snap_trades").asBoolean(false),
            parameters.path("order_status").asBoolean(true));
    }
}
