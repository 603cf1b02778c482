package io.orrery.connectors.deribit.market;

/** What a payload was. */
public enum MessageKind {
    /** {@link DeribitDecoder#book} holds a whole book. */
    BOOK_SNAPSHOT,
    /** {@link DeribitDecoder#book} holds the levels that changed. */
    BOOK_CHANGE,
    /** {@link DeribitDecoder#trades} holds one trade or more. */
    TRADES,
    /** {@link DeribitDecoder#ticker} holds best bid and offer, and what else a ticker says. */
    TICKER,
    /** {@link DeribitDecoder#ticker} holds best bid and offer only. */
    QUOTE,
    /** A request was done. */
    REPLY,
    /** A request was refused. */
    ERROR,
    /** The venue is there. */
    HEARTBEAT,
    /** The venue wants to know whether we are there. */
    TEST_REQUEST,
    /** Of a channel that is not in the table. */
    UNKNOWN_CHANNEL,
    /** Of a channel that is in the table as one that nobody reads. */
    OTHER_CHANNEL,
    /** Anything else. */
    OTHER
}
