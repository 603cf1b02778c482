package io.orrery.connectors.kit.book;

/** Watches for how long quotes have told of another best bid or ask than a book that is told nothing. */
public final class QuoteWatch {
    private static final long NEVER = Long.MIN_VALUE;

    private final long patience;
    private long since = NEVER;

    /** @param patience nanoseconds within which a change of the book is told */
    public QuoteWatch(long patience) {
        this.patience = patience;
    }

    /** The book was told something, or begins anew. */
    public void reset() {
        since = NEVER;
    }

    /** True if this quote and those before it contradict the book, and have for too long. */
    public boolean isOverdue(ReaderBook book, long bid, long ask, long time) {
        boolean same = book.bids().size() == 0 || book.asks().size() == 0
            || book.bids().price(0) == bid && book.asks().price(0) == ask;
        if (same) {
            since = NEVER;
        } else if (since == NEVER) {
            since = time;
        }
        return since != NEVER && time - since > patience;
    }
}
