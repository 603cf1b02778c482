package io.orrery.bench.stage;

import com.sun.management.ThreadMXBean;
import io.orrery.bench.report.Yardstick;
import io.orrery.codecs.sbe.RiskControl;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * How long the risk gate takes, one order after the other, accepted and denied in turn: the medians and the 99th of a hundred of
 * each, and the bytes that it allocates. From the medians that of a reading of the clock is taken, which is told beside them;
 * from the others nothing is.
 */
public final class Gate {
    private static final int WARM_UP = 2_000_000;
    private static final int LONGEST = 100_000;
    /** So many orders between two looks at how fast the machine is. */
    private static final int BETWEEN = 16;

    private final GateSetting setting = new GateSetting();
    private final int[] accepted = new int[LONGEST + 1];
    private final int[] denied = new int[LONGEST + 1];
    private final int[] clock = new int[LONGEST + 1];
    private final Yardstick yardstick = new Yardstick();

    private Gate() {
    }

    /** One line of JSON; the argument is how many orders are checked. */
    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? WARM_UP : Integer.parseInt(arguments[0]);
        Gate gate = new Gate();
        gate.run(WARM_UP);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        gate.run(count);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        int reading = percentile(gate.clock, 50);
        System.out.println("{\"checks\":" + count + ",\"acceptP50\":" + (percentile(gate.accepted, 50) - reading)
            + ",\"acceptP99\":" + percentile(gate.accepted, 99) + ",\"denyP50\":" + (percentile(gate.denied, 50) - reading)
            + ",\"denyP99\":" + percentile(gate.denied, 99) + ",\"clockP50\":" + reading
            + ",\"touch\":" + gate.yardstick.nanos() + ",\"bytes\":" + bytes / count + "}");
    }

    private void run(int count) {
        Arrays.fill(accepted, 0);
        Arrays.fill(denied, 0);
        Arrays.fill(clock, 0);
        yardstick.clear();
        for (int i = 0; i < count; i++) {
            long from = System.nanoTime();
            RiskControl control = (i & 2) == 0 ? setting.accept() : setting.deny();
            long to = System.nanoTime();
            note(control == null ? accepted : denied, to - from);
            from = System.nanoTime();
            note(clock, System.nanoTime() - from);
            if (i % BETWEEN == 0) {
                yardstick.take();
            }
        }
    }

    private static void note(int[] byNanos, long nanos) {
        byNanos[(int) Math.min(LONGEST, nanos)]++;
    }

    private static int percentile(int[] byNanos, int percent) {
        long wanted = Arrays.stream(byNanos).asLongStream().sum() * percent / 100;
        int nanos = 0;
        for (long seen = byNanos[0]; seen < wanted; seen += byNanos[nanos]) {
            nanos++;
        }
        return nanos;
    }
}
