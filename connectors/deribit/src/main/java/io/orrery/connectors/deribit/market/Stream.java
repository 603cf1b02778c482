package io.orrery.connectors.deribit.market;

/** What a channel carries. */
enum Stream {
    BOOK,
    TRADES,
    TICKER,
    QUOTE,
    /** Nothing that is read. */
    OTHER
}
