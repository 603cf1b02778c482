package io.orrery.connectors.kraken.account;

import java.util.List;

/** Messages of the private stream, as the venue words them. */
final class ExecutionExamples {
    static final List<String> ALL = List.of(
        update(7, "\"order_id\":\"OK4GJX-KSTLS-7DZZO5\",\"symbol\":\"BTC/USD\",\"order_qty\":0.005,\"cum_cost\":0.0,"
            + "\"time_in_force\":\"GTC\",\"exec_type\":\"pending_new\",\"side\":\"sell\",\"order_type\":\"limit\","
            + "\"cl_ord_id\":\"or0001000000000005\",\"limit_price_type\":\"static\",\"limit_price\":26500.0,\"stop_price\":0.0,"
            + "\"post_only\":true,\"order_status\":\"pending_new\",\"timestamp\":\"2026-01-22T10:33:05.709950Z\""),
        update(8, "\"timestamp\":\"2026-01-22T10:33:05.709950Z\",\"order_status\":\"new\",\"exec_type\":\"new\","
            + "\"symbol\":\"BTC/USD\",\"order_id\":\"OK4GJX-KSTLS-7DZZO5\""),
        update(9, "\"order_id\":\"OK4GJX-KSTLS-7DZZO5\",\"exec_id\":\"TMQUCY-SX33Q-KX7KCT\",\"exec_type\":\"trade\","
            + "\"trade_id\":365573,\"symbol\":\"BTC/USD\",\"side\":\"sell\",\"last_qty\":0.005,\"last_price\":26599.9,"
            + "\"liquidity_ind\":\"t\",\"cost\":132.9995,\"order_status\":\"filled\",\"order_type\":\"market\",\"cum_qty\":0.005,"
            + "\"timestamp\":\"2026-01-22T10:33:05.709982Z\",\"fee_usd_equiv\":0.3458,\"fees\":[{\"asset\":\"USD\","
            + "\"qty\":0.3458}]"),
        update(10, "\"order_id\":\"OK4GJX-KSTLS-7DZZO5\",\"exec_id\":\"TMQUCY-SX33Q-KX7KCT\",\"exec_type\":\"trade\","
            + "\"symbol\":\"XMR/BTC\",\"side\":\"buy\",\"last_qty\":1e-05,\"last_price\":0.00123,\"liquidity_ind\":\"m\","
            + "\"fees\":[{\"asset\":\"BTC\",\"qty\":0},{\"asset\":\"XMR\",\"qty\":0.0000001234}]"),
        update(11, "\"timestamp\":\"2026-01-22T06:06:36Z\",\"order_status\":\"canceled\",\"exec_type\":\"canceled\","
            + "\"cum_qty\":0.00000000,\"symbol\":\"ETH/USD\",\"cl_ord_id\":\"or0001000000000005\",\"cancel_reason\":\"x\","
            + "\"reason\":\"User requested\",\"order_id\":\"OVN7VD-7VYHS-APBKHA\""),
        "{\"channel\":\"executions\",\"type\":\"snapshot\",\"data\":[],\"sequence\":1}");
    static final List<String> ANSWERS = List.of(
        "{\"method\":\"add_order\",\"req_id\":4294967297,\"success\":true,\"time_out\":\"2026-01-22T10:33:05.709982Z\","
            + "\"result\":{\"order_id\":\"OABCDE-12345-FGHIJ\",\"order_userref\":0}}",
        "{\"method\":\"add_order\",\"req_id\":4294967297,\"success\":false,\"error\":\"EOrder:Cost minimum not met\"}");

    private ExecutionExamples() {
    }

    private static String update(int sequence, String fields) {
        return "{\"channel\":\"executions\",\"type\":\"update\",\"data\":[{" + fields + "}],\"sequence\":" + sequence + "}";
    }
}
