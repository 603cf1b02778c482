package io.orrery.connectors.deribit.account;

import java.util.List;

/** Messages of the private stream, as the venue words them. */
final class ExecutionExamples {
    static final String ORDER = """
        {"label":"or0001000000000005","price":2973.55,"amount":0.5,"direction":"buy","time_in_force":"good_til_cancelled",\
        "instrument_name":"BTC-PERPETUAL","order_id":"USDC-104819327443","creation_timestamp":1767978363493,"filled_amount":0.25,\
        "last_update_timestamp":1767978363493,"post_only":true,"reduce_only":false,"replaced":false,"order_state":"open",\
        "order_type":"limit"}""";
    static final String ENDED = """
        {"label":"","price":"market_price","amount":10,"direction":"sell","time_in_force":"immediate_or_cancel",\
        "instrument_name":"ETH_USDC-PERPETUAL","order_id":"3398016","filled_amount":null,"original_order_type":"market",\
        "last_update_timestamp":1767978363493,"reduce_only":true,"replaced":true,"order_state":"cancelled",\
        "cancel_reason":"user_request","order_type":"stop_market"}""";
    static final String TRADE = """
        {"trade_seq":866638,"timestamp":1605780344032,"state":"filled","price":17391,"order_id":"3398016","matching_id":null,\
        "liquidity":"T","instrument_name":"BTC-PERPETUAL","fee_currency":"BTC","fee":1.6e-7,"direction":"sell","amount":10.5}""";
    static final String SORTED = """
        {"amount":1,"direction":"buy","fee":0.000105,"fee_currency":"USDC","instrument_name":"BTC_USDC-PERPETUAL",\
        "label":"or0001000000000005","liquidity":"M","order_id":"USDC-1","price":60000.5,"state":"open",\
        "timestamp":1605780344032,"trade_seq":7}""";
    static final String POSITION = """
        {"total_profit_loss":0.00211,"size_currency":0.1,"size":-7340.5,"instrument_name":"BTC-PERPETUAL","direction":"sell",\
        "average_price":7440.12345678}""";
    static final List<String> ALL = List.of(
        changes(ORDER, "", ""), changes(ENDED, "", POSITION), changes("", TRADE, ""),
        changes(ORDER, TRADE + "," + SORTED, POSITION),
        "{\"jsonrpc\":\"2.0\",\"method\":\"heartbeat\",\"params\":{\"type\":\"test_request\"}}");

    private ExecutionExamples() {
    }

    private static String changes(String orders, String trades, String positions) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"subscription\",\"params\":{"
            + "\"channel\":\"user.changes.any.any.raw\",\"data\":{\"trades\":[" + trades + "],"
            + "\"positions\":[" + positions + "],\"orders\":[" + orders + "],\"instrument_name\":\"BTC-PERPETUAL\"}}}";
    }
}
