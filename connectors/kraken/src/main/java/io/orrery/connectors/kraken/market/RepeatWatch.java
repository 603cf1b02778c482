package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.book.LevelSide;

/** Knows an update of one book that comes twice in a row. Applied again it would change nothing. */
final class RepeatWatch {
    private static final long PRIME = 0x100000001B3L;

    private long time;
    private long checksum;
    private long levels;

    /** Forgets the last update. */
    void reset() {
        time = 0;
        checksum = -1;
    }

    /** True if the update is the same as the one before it. */
    boolean isRepeat(BookMessage update) {
        long hash = hash(hash(1, update.levels().bids()) * PRIME, update.levels().asks());
        boolean same = update.venueTime() == time && update.checksum() == checksum && hash == levels;
        time = update.venueTime();
        checksum = update.checksum();
        levels = hash;
        return same;
    }

    private static long hash(long before, LevelSide side) {
        long hash = before;
        for (int i = 0; i < side.size(); i++) {
            hash = (Long.rotateLeft(hash, 23) ^ side.price(i)) * PRIME;
            hash = (Long.rotateLeft(hash, 23) ^ side.quantity(i)) * PRIME;
        }
        return hash;
    }
}
