package io.orrery.node.kill;

import java.util.Locale;

/** What rounds on full disks came to. */
final class FullDiskTally {
    private int rounds;
    private int resumed;
    private int looks;
    private int refused;
    private int starts;
    private int early;
    private int rolled;
    private long records;
    private long open;
    private long fewestOpen = Long.MAX_VALUE;
    private long cancels;
    private long slowestMillis;

    /** @param millis from the disk's being full to the end of the process */
    void onHalt(HaltTrail halt, boolean intoNextSegment, long sequence, long millis) {
        rounds++;
        open += halt.open();
        fewestOpen = Math.min(fewestOpen, halt.open());
        cancels += halt.cancels();
        rolled += intoNextSegment ? 1 : 0;
        records += sequence;
        slowestMillis = Math.max(slowestMillis, millis);
    }

    /** A command read the halted session on the full disk. */
    void onLook() {
        looks++;
    }

    /** A start was refused by the full disk. */
    void onRefusal() {
        refused++;
    }

    /** The disk became full during a start. */
    void onStart(boolean beforeReady) {
        starts++;
        early += beforeReady ? 1 : 0;
    }

    void onResumed() {
        resumed++;
    }

    /** In one line: figures behind their names. What must not be fails before it comes to be printed. */
    @Override
    public String toString() {
        return String.format(
            Locale.ROOT,
            "full disks %d open %d fewestOpen %d cancels %d rolled %d records %d looks %d refused %d starts %d early %d "
                + "resumed %d haltMax %d",
            rounds, open, fewestOpen, cancels, rolled, records, looks, refused, starts, early, resumed, slowestMillis);
    }
}
