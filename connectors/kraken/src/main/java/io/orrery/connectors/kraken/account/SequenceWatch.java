package io.orrery.connectors.kraken.account;

/** Counts the messages of one private channel, which the venue numbers. */
final class SequenceWatch {
    private long last;

    /** True if one is missing before this. One that comes again is no gap; one without a number tells nothing. */
    boolean isGap(long sequence, boolean snapshot) {
        if (sequence <= 0) {
            return false;
        }
        boolean gap = !snapshot && sequence > last + 1;
        last = snapshot ? sequence : Math.max(last, sequence);
        return gap;
    }

    /** A new connection: the venue counts anew. */
    void reset() {
        last = 0;
    }
}
