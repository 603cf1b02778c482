package io.orrery.bench.durability;

import io.orrery.journal.JournalSettings.Sync;

/** What is appended to, and when that survives a loss of power. */
enum Mode {
    /** A plain Chronicle Queue, never synced: the anchor. */
    BARE(null),
    NONE(Sync.NONE),
    GROUP(Sync.GROUP),
    EACH(Sync.EACH);

    final Sync sync;

    Mode(Sync sync) {
        this.sync = sync;
    }

    /** True if an append waits for the disk: it is then measured at the rate that the disk holds. */
    boolean isClosedLoop() {
        return this == EACH;
    }
}
