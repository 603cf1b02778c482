package io.orrery.bench.way;

/** How long each order took that a payload caused. Written by the venue's thread, read when the session has ended. */
final class Seen {
    private final long[] nanos;
    private final int[] frames;
    private int orders;
    private long others;
    private volatile int sent;

    Seen(int most) {
        nanos = new long[most];
        frames = new int[most];
    }

    void order(long took) {
        if (orders < nanos.length) {
            frames[orders] = sent;
            nanos[orders++] = took;
        }
    }

    /** An order that something else caused: time that passed, or an execution. */
    void other() {
        others++;
    }

    /** So many frames were given to the engine. */
    void sent(int count) {
        sent = count;
    }

    int sent() {
        return sent;
    }

    int orders() {
        return orders;
    }

    long others() {
        return others;
    }

    long nanos(int order) {
        return nanos[order];
    }

    /** How many frames had been sent when the order left. */
    int frame(int order) {
        return frames[order];
    }
}
