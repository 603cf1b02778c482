package io.orrery.simulator.faults;

/** What a frame is about, because that decides which faults can strike it. */
public enum FrameKind {
    /** An update of a book. */
    DEPTH,
    /** Any other market data, snapshots of books among it. */
    MARKET,
    /** Orders, fills and balances of one account. */
    PRIVATE,
    /** That a subscription was made. */
    SUBSCRIBED,
    /** The answer to an order. */
    ORDER
}
