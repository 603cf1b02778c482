package io.orrery.connectors.binance.market;

import java.util.List;

/** Messages of each kind, in the form that the venue's documents give them, with values of our own. */
final class Examples {
    static final String DEPTH_UPDATE = """
        {"e":"depthUpdate","E":1723161255208,"s":"BTCUSDT","U":157,"u":160,\
        "b":[["61737.63000000","0.00000000"],["61730.17000000","1.50000000"]],"a":[["61837.64000000","1.54698000"]]}""";
    static final String TRADE = """
        {"e":"trade","E":1723161255343,"s":"BTCUSDT","t":3735683259,"p":"61837.63000000","q":"0.02000000",\
        "T":1723161255342,"m":true,"M":true}""";
    static final String AGGREGATE_TRADE = """
        {"e":"aggTrade","E":1723161255343,"s":"ETHUSDT","a":226532,"p":"1632.46000000","q":"0.34305000",\
        "f":228423,"l":228423,"T":1723161255342123,"m":false,"M":true}""";
    static final String BOOK_TICKER = """
        {"u":50093239212,"s":"BTCUSDT","b":"61837.63000000","B":"3.78826000","a":"61837.64000000","A":"1.54698000"}""";
    static final String SNAPSHOT = """
        {"lastUpdateId":1027024,"bids":[["4.00000000","431.00000000"]],"asks":[["4.00000200","12.00000000"],["4.1","5"]]}""";
    static final String ACKNOWLEDGEMENT = """
        {"result":null,"id":1}""";
    static final String ERROR = """
        {"error":{"code":2,"msg":"Invalid request"},"id":"a1"}""";
    static final String SHUTDOWN = """
        {"e":"serverShutdown","E":1770123456789}""";
    static final String KLINE = """
        {"e":"kline","E":1723161255343,"s":"BTCUSDT","k":{"t":1,"s":"BTCUSDT","x":false}}""";

    static final List<String> ALL = List.of(
        DEPTH_UPDATE, TRADE, AGGREGATE_TRADE, BOOK_TICKER, SNAPSHOT, ACKNOWLEDGEMENT, ERROR, SHUTDOWN, KLINE,
        combined(DEPTH_UPDATE), combined(TRADE), combined(AGGREGATE_TRADE), combined(BOOK_TICKER), combined(SHUTDOWN));

    private Examples() {
    }

    /** As a combined stream has it. */
    static String combined(String event) {
        return "{\"stream\":\"btcusdt@something\",\"data\":" + event + "}";
    }
}
