package io.orrery.connectors.deribit.market;

import java.util.List;

/** Messages of each kind, in the form that the venue's documents give them, with values of our own. */
final class Examples {
    static final String SNAPSHOT = notification("book.BTC-PERPETUAL.100ms", """
        {"type":"snapshot","timestamp":1699999999000,"instrument_name":"BTC-PERPETUAL","change_id":157,\
        "bids":[["new",61737.5,10.0],["new",61730.0,1.0002e6]],"asks":[["new",61738,20]]}""");
    static final String CHANGE = notification("book.BTC-PERPETUAL.100ms", """
        {"type":"change","timestamp":1699999999100,"prev_change_id":157,"instrument_name":"BTC-PERPETUAL","change_id":160,\
        "bids":[["delete",61737.5,0.0],["change",61730.0,30.0]],"asks":[["new",61739.5,123456780.0]]}""");
    static final String EMPTY_CHANGE = notification("book.ETH-27AUG21-4000-P.raw", """
        {"type":"change","timestamp":1699999999100,"prev_change_id":0,"instrument_name":"ETH-27AUG21-4000-P","change_id":5,\
        "bids":[],"asks":[]}""");
    static final String TRADES = notification("trades.BTC-PERPETUAL.raw", """
        [{"trade_seq":30289442,"trade_id":"48079269","timestamp":1590484512188,"tick_direction":2,"price":8950,\
        "mark_price":8948.9,"instrument_name":"BTC-PERPETUAL","index_price":8955.88,"direction":"sell","amount":10},\
        {"timestamp":1590484512188,"price":8949.5,"direction":"buy","index_price":8955.88,"instrument_name":"BTC-PERPETUAL",\
        "trade_seq":30289443,"amount":8430.0,"mark_price":8948.92,"tick_direction":3,"contracts":843.0,"liquidation":"M",\
        "trade_id":"48079270"}]""");
    static final String TICKER = notification("ticker.BTC-PERPETUAL.100ms", """
        {"timestamp":1699999999086,"state":"open","stats":{"high":93612.0,"low":89277.5,"price_change":null},\
        "index_price":92263.55,"instrument_name":"BTC-PERPETUAL","last_price":92283.5,"settlement_price":92464.66,\
        "min_price":90897.5,"max_price":93666.5,"open_interest":1132329370.0,"mark_price":92281.7812345678,\
        "interest_value":0.0028213400122472977,"best_ask_price":92284.0,"best_bid_price":92283.5,\
        "estimated_delivery_price":92263.55,"best_ask_amount":186520.0,"best_bid_amount":117660.0,\
        "current_funding":-1.742e-5,"funding_8h":0.00001742}""");
    static final String OPTION_TICKER = notification("ticker.ETH-27AUG21-4000-P.raw", """
        {"underlying_price":2003.61,"underlying_index":"ETH-27AUG21","timestamp":1626993723632,"stats":{"volume":869.0},\
        "state":"open","open_interest":8,"mark_price":1.005718,"mark_iv":120.74,"last_price":null,"interest_rate":0,\
        "instrument_name":"ETH-27AUG21-4000-P","index_price":2006.72,"greeks":{"vega":0.2,"rho":4e-05},\
        "estimated_delivery_price":"expired","bid_iv":0,"best_bid_price":0,"best_bid_amount":0,"best_ask_price":null,\
        "best_ask_amount":0.0,"ask_iv":125.63}""");
    static final String QUOTE = notification("quote.BTC-PERPETUAL", """
        {"timestamp":1699999999174,"instrument_name":"BTC-PERPETUAL","best_ask_price":92288.5,"best_bid_price":92288.0,\
        "best_ask_amount":99470.0,"best_bid_amount":133440.0}""");
    static final String INDEX = notification("deribit_price_index.btc_usd", """
        {"timestamp":1535098298227,"price":6521.17,"index_name":"btc_usd"}""");
    static final String GROUPED = notification("book.BTC-PERPETUAL.none.10.100ms", """
        {"timestamp":1699999999174,"instrument_name":"BTC-PERPETUAL","change_id":9,"bids":[[89532.5,10.0]],"asks":[]}""");
    static final String REPLY = """
        {"jsonrpc":"2.0","id":7,"result":["quote.BTC-PERPETUAL"],"usIn":1,"usOut":2,"usDiff":1,"testnet":false}""";
    static final String ERROR = """
        {"jsonrpc":"2.0","id":"a1","error":{"message":"too_many_requests","code":10028},"testnet":true}""";
    static final String HEARTBEAT = """
        {"jsonrpc":"2.0","method":"heartbeat","params":{"type":"heartbeat"}}""";
    static final String TEST_REQUEST = """
        {"jsonrpc":"2.0","method":"heartbeat","params":{"type":"test_request"}}""";

    static final List<String> ALL = List.of(
        SNAPSHOT, CHANGE, EMPTY_CHANGE, TRADES, TICKER, OPTION_TICKER, QUOTE, INDEX, GROUPED, REPLY, ERROR, HEARTBEAT,
        TEST_REQUEST);

    private Examples() {
    }

    static String notification(String channel, String data) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"subscription\",\"params\":{\"channel\":\"" + channel + "\",\"data\":" + data
            + "}}";
    }
}
