package io.orrery.bench.loop;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What came of a plan, as its peer saw it.
 *
 * @param offered frames that were due
 * @param sent frames that the socket took
 * @param nanos from the first frame to the last one's sending
 * @param orders that came, answers and others
 * @param orderBytes of the last request
 * @param due when each mark was due, from the beginning on
 * @param took from then until its answer came; negative if none did
 */
record Ran(long offered, long sent, long nanos, long orders, int orderBytes, long[] due, long[] took) {

    long lost() {
        return Arrays.stream(took).filter(nanos -> nanos < 0).count();
    }

    /** What the answers took that came, in order. */
    long[] answers() {
        return Arrays.stream(took).filter(nanos -> nanos >= 0).toArray();
    }

    void write(DataOutputStream to) throws IOException {
        to.writeLong(offered);
        to.writeLong(sent);
        to.writeLong(nanos);
        to.writeLong(orders);
        to.writeInt(orderBytes);
        to.writeInt(due.length);
        for (int i = 0; i < due.length; i++) {
            to.writeLong(due[i]);
            to.writeLong(took[i]);
        }
    }

    static Ran read(DataInputStream from) throws IOException {
        long offered = from.readLong();
        long sent = from.readLong();
        long nanos = from.readLong();
        long orders = from.readLong();
        int orderBytes = from.readInt();
        long[] due = new long[from.readInt()];
        long[] took = new long[due.length];
        for (int i = 0; i < due.length; i++) {
            due[i] = from.readLong();
            took[i] = from.readLong();
        }
        return new Ran(offered, sent, nanos, orders, orderBytes, due, took);
    }
}
