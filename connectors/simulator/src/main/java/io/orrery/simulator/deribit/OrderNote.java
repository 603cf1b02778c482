package io.orrery.simulator.deribit;

/** What Deribit remembers of an order that its exchange does not need. */
public final class OrderNote {
    /** {@code market_limit}, or null. */
    final String originalType;
    final boolean rejectPostOnly;
    boolean replaced;
    boolean canceledByDisconnect;
    boolean canceledByVenue;

    OrderNote(String originalType, boolean rejectPostOnly) {
        this.originalType = originalType;
        this.rejectPostOnly = rejectPostOnly;
    }
}
