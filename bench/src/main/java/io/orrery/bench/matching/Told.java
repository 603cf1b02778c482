package io.orrery.bench.matching;

/** One number of all that a book told, to compare the books by: each trade and each end of an order, in their order. */
final class Told {
    private static final long PRIME = 0x100000001B3L;

    private long digest;
    private long trades;
    private long ends;

    void traded(long makerId, long price, long quantity) {
        trades++;
        digest = ((digest * PRIME ^ makerId) * PRIME ^ price) * PRIME ^ quantity;
    }

    /** What was left of it is gone. */
    void ended(long leaves) {
        ends++;
        digest = digest * PRIME ^ leaves;
    }

    long digest() {
        return digest;
    }

    long trades() {
        return trades;
    }

    long ends() {
        return ends;
    }
}
