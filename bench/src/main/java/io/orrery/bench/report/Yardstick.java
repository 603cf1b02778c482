package io.orrery.bench.report;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * How fast the machine is just now: what it takes to add up the 737 bytes of a message. Told beside times that have bounds, since
 * processors differ by a factor of two and more, and so does one of them from minute to minute. It takes turns with what is
 * measured.
 */
public final class Yardstick {
    private static final int BYTES = 737;
    private static final int MESSAGES = 16;
    private static final int LONGEST = 100_000;
    private static final int WARM_UP = 300_000;

    private final UnsafeBuffer messages = new UnsafeBuffer(ByteBuffer.allocateDirect(MESSAGES * BYTES));
    private final int[] touches = new int[LONGEST + 1];
    private final int[] readings = new int[LONGEST + 1];
    private int next;
    private int sum;

    public Yardstick() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < messages.capacity(); i++) {
            messages.putByte(i, (byte) random.nextInt());
        }
    }

    /** Prints how many nanoseconds it is, for whoever times whole processes. */
    public static void main(String[] arguments) {
        Yardstick yardstick = new Yardstick();
        for (int i = 0; i < WARM_UP; i++) {
            yardstick.take();
        }
        yardstick.clear();
        for (int i = 0; i < WARM_UP; i++) {
            yardstick.take();
        }
        System.out.println(yardstick.nanos());
    }

    /** Measures once, when the message is near: what is measured beside it has the caches for itself. */
    public void take() {
        int at = next * BYTES;
        next = (next + 1) % MESSAGES;
        sum += touch(at);
        long from = System.nanoTime();
        sum += touch(at);
        long to = System.nanoTime();
        note(touches, to - from);
        note(readings, System.nanoTime() - to);
    }

    private int touch(int from) {
        int bytes = 0;
        for (int i = from; i < from + BYTES; i++) {
            bytes += messages.getByte(i);
        }
        return bytes;
    }

    private static void note(int[] counts, long nanos) {
        counts[(int) Math.min(LONGEST, nanos)]++;
    }

    /** Forgets what it measured. */
    public void clear() {
        Arrays.fill(touches, 0);
        Arrays.fill(readings, 0);
    }

    /** The median, without reading the clock. */
    public int nanos() {
        return median(touches) - median(readings);
    }

    private static int median(int[] counts) {
        long wanted = Arrays.stream(counts).asLongStream().sum() / 2;
        int nanos = 0;
        for (long seen = counts[0]; seen < wanted; seen += counts[nanos]) {
            nanos++;
        }
        return nanos;
    }

    /** Of all that it read, so that it has to be read. */
    public int sum() {
        return sum;
    }
}
