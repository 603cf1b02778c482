package io.orrery.connectors.kit.market;

/** What happened to the feed of a book. */
public final class FeedCounts {
    long ignored;
    long gaps;
    long refused;
    long crossed;
    long contradicted;
    long resyncs;
    long conflated;

    FeedCounts() {
    }

    /** Updates and snapshots that the book had already. */
    public long ignored() {
        return ignored;
    }

    /** Places at which an update was missing: by its ids, or by the venue's check of the book. */
    public long gaps() {
        return gaps;
    }

    /** Payloads that may have been updates of this book, and could not be read. */
    public long refused() {
        return refused;
    }

    /** Books given up because bid and ask stayed crossed. */
    public long crossed() {
        return crossed;
    }

    /** Books given up because quotes moved on and they did not. */
    public long contradicted() {
        return contradicted;
    }

    /** Snapshots that made the book right, the first one among them. */
    public long resyncs() {
        return resyncs;
    }

    /** Updates that reached the engine only within a later snapshot, since the ring had no room. */
    public long conflated() {
        return conflated;
    }
}
