package io.orrery.bench.way;

import java.util.Arrays;

/**
 * When payloads were due, found by the time that their events bear: what tells which payload an order comes from. Those of the
 * last 65,536 payloads are known.
 */
final class Stamps {
    static final long UNKNOWN = Long.MIN_VALUE;
    private static final int SIZE = 1 << 16;

    private final long[] received = new long[SIZE];
    private final long[] due = new long[SIZE];
    private long count;

    Stamps() {
        Arrays.fill(received, UNKNOWN);
    }

    /** @param receivedTime later than that of the payload before */
    void add(long receivedTime, long dueNanos) {
        int at = (int) count & SIZE - 1;
        received[at] = receivedTime;
        due[at] = dueNanos;
        count++;
    }

    /** When the payload was due whose events bear this time, or {@link #UNKNOWN}: something else happened then. */
    long due(long time) {
        long newest = count - 1;
        for (long at = newest; at >= 0 && at > newest - SIZE; at--) {
            int index = (int) at & SIZE - 1;
            if (received[index] <= time) {
                return received[index] == time ? due[index] : UNKNOWN;
            }
        }
        return UNKNOWN;
    }
}
