package io.orrery.connectors.kit.book;

/** Watches for how long bid and ask are crossed. */
public final class CrossingWatch {
    private static final long NEVER = Long.MIN_VALUE;

    private final long patience;
    private long since = NEVER;

    /** @param patience nanoseconds for which a book may be crossed */
    public CrossingWatch(long patience) {
        this.patience = patience;
    }

    public void reset() {
        since = NEVER;
    }

    /** True if the book is crossed, and has been for too long. */
    public boolean isOverdue(ReaderBook book, long time) {
        if (!book.isCrossed()) {
            since = NEVER;
        } else if (since == NEVER) {
            since = time;
        }
        return since != NEVER && time - since > patience;
    }
}
