package io.orrery.connectors.kraken.market;

/** What a payload of the market connection was. */
public enum MessageKind {
    /** {@link KrakenDecoder#book} holds a whole book. */
    BOOK_SNAPSHOT,
    /** {@link KrakenDecoder#book} holds the levels that changed. */
    BOOK_UPDATE,
    /** {@link KrakenDecoder#trades} holds trades. */
    TRADES,
    /** Trades from before the subscription: no news, and not read. */
    TRADE_HISTORY,
    /** {@link KrakenDecoder#ticker} holds best bid and offer. */
    TICKER,
    /** What the instruments are: {@link InstrumentReader} reads it. */
    INSTRUMENTS,
    /** How the venue is. */
    STATUS,
    HEARTBEAT,
    /** A request was done. */
    ACKNOWLEDGEMENT,
    /** A request was refused. */
    ERROR,
    /** Of an instrument that is not in the table of symbols. */
    UNKNOWN_SYMBOL,
    /** Anything else. */
    UNKNOWN_EVENT
}
