package io.orrery.connectors.kraken.market;

import java.util.List;

/** Messages of each kind, in the form that the venue's documents give them, with values of our own. */
final class Examples {
    static final String BOOK_UPDATE = """
        {"channel":"book","type":"update","data":[{"symbol":"BTC/USD","bids":[{"price":61730.1,"qty":1.50000000},\
        {"price":61729.0,"qty":0}],"asks":[],"checksum":2114181697,"timestamp":"2023-10-06T17:35:55.440295Z"}]}""";
    static final String BOOK_SNAPSHOT = """
        {"channel":"book","type":"snapshot","data":[{"symbol":"BTC/USD","bids":[{"price":61730.1,"qty":0.10000000}],\
        "asks":[{"price":61730.2,"qty":12345678.00000000},{"price":61731,"qty":1e-8}],"checksum":3310070434}]}""";
    static final String TRADES = """
        {"channel":"trade","type":"update","data":[{"symbol":"ETH/BTC","side":"sell","price":0.05117,"qty":40.0,\
        "ord_type":"market","trade_id":4665906,"timestamp":"2023-09-25T07:49:37.708706Z"},{"symbol":"BTC/USD","side":"buy",\
        "price":61730.1,"qty":0.00020000,"ord_type":"limit","trade_id":7,"timestamp":"2023-09-25T07:49:37Z"}]}""";
    static final String TRADE_HISTORY = TRADES.replace("update", "snapshot");
    static final String TICKER = """
        {"channel":"ticker","type":"update","data":[{"symbol":"BTC/USD","bid":61730.1,"bid_qty":740.00000000,"ask":61730.2,\
        "ask_qty":0.00001000,"last":61730.1,"volume":9997.6,"vwap":0.10148,"low":0.09979,"high":0.10285,"change":-0.00017,\
        "change_pct":-0.17,"timestamp":"2023-09-25T07:49:37.708706Z"}]}""";
    static final String INSTRUMENTS = """
        {"channel":"instrument","type":"snapshot","data":{"assets":[{"id":"USD","status":"enabled","precision":4}],"pairs":[\
        {"symbol":"BTC/USD","base":"BTC","quote":"USD","status":"online","qty_precision":8,"qty_increment":1e-08,\
        "price_precision":1,"cost_precision":5,"marginable":true,"cost_min":0.5,"tick_size":0.1,"price_increment":0.1,\
        "qty_min":0.0001}]}}""";
    static final String STATUS = """
        {"channel":"status","data":[{"api_version":"v2","connection_id":13834774380200032777,"system":"online",\
        "version":"2.0.0"}],"type":"update"}""";
    static final String HEARTBEAT = "{\"channel\":\"heartbeat\"}";
    static final String SUBSCRIBED = """
        {"method":"subscribe","result":{"channel":"book","depth":25,"snapshot":true,"symbol":"BTC/USD"},"success":true,\
        "time_in":"2023-09-25T09:04:31.742599Z","time_out":"2023-09-25T09:04:31.742648Z"}""";
    static final String REFUSED = """
        {"error":"Currency pair not supported ABC/USD","method":"subscribe","success":false,"symbol":"ABC/USD"}""";
    static final String PONG = "{\"method\":\"pong\",\"req_id\":101,\"time_in\":\"2023-09-24T14:10:23.799685Z\"}";
    static final String CANDLE = """
        {"channel":"ohlc","type":"update","data":[{"symbol":"BTC/USD","open":1.5,"interval":5}]}""";

    static final List<String> ALL = List.of(
        BOOK_UPDATE, BOOK_SNAPSHOT, TRADES, TRADE_HISTORY, TICKER, INSTRUMENTS, STATUS, HEARTBEAT, SUBSCRIBED, REFUSED, PONG,
        CANDLE);

    private Examples() {
    }
}
