package io.orrery.connectors.binance.market;

/** What a payload of the market streams was. */
public enum MessageKind {
    /** {@link BinanceDecoder#depth} holds the levels that changed. */
    DEPTH_UPDATE,
    /** {@link BinanceDecoder#depth} holds a whole book. */
    DEPTH_SNAPSHOT,
    /** {@link BinanceDecoder#trade} holds a trade; likewise {@link #AGGREGATE_TRADE}, one order's trades at one price. */
    TRADE,
    AGGREGATE_TRADE,
    /** {@link BinanceDecoder#ticker} holds best bid and offer. */
    BOOK_TICKER,
    /** A request was done. */
    ACKNOWLEDGEMENT,
    /** A request was refused. */
    ERROR,
    /** The venue is about to close the connection. */
    SERVER_SHUTDOWN,
    /** Of an instrument that is not in the table of symbols. */
    UNKNOWN_SYMBOL,
    /** Anything else. */
    UNKNOWN_EVENT
}
