package io.orrery.bench.gate;

import com.sun.management.ThreadMXBean;
import io.orrery.bench.report.Samples;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The machine's limits and the stages of a build run in one JVM, in turns of some ten microseconds. With an older build they go
 * as old, new, new, old: what else the machine does meets both alike.
 */
final class Laps {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 400;
    private static final int TURNS = 150;

    private final Map<String, LongSupplier> limits = new Limits(Stages.OPERATIONS).turns();
    private final Map<String, LongSupplier> old;
    private final Map<String, LongSupplier> current;
    private long sum;
    private long bytes;

    private Laps(Map<String, LongSupplier> old, Map<String, LongSupplier> current) {
        this.old = old;
        this.current = current;
    }

    /** Takes the build's class path, what stages' names begin with, and an older class path. Prints a line a stage. */
    public static void main(String[] arguments) throws Exception {
        try (Build build = Build.of(arguments[0], arguments[1]);
            Build older = arguments.length > 2 ? Build.of(arguments[2], arguments[1]) : null) {
            Laps laps = new Laps(older == null ? Map.of() : older.turns(), build.turns());
            laps.run().forEach(seen -> System.out.println(seen.line()));
        }
    }

    private List<Seen> run() {
        List<Seen> seen = new ArrayList<>();
        limits.forEach((name, turn) -> seen.add(alone(name, turn)));
        current.forEach((name, turn) ->
            seen.add(old.containsKey(name) ? beside(name, old.get(name), turn) : alone(name, turn)));
        if (sum == 0) {
            throw new IllegalStateException("nothing was done");
        }
        return seen;
    }

    private Seen alone(String name, LongSupplier turn) {
        Samples nanos = new Samples();
        Samples allocated = new Samples();
        for (int i = -WARM_UP; i < TURNS; i++) {
            bytes = 0;
            long took = time(turn);
            if (i >= 0) {
                nanos.add(took);
                allocated.add(bytes);
            }
        }
        return new Seen(
            name, allocated.median() / Stages.OPERATIONS, nanos.quantile(0.25) / Stages.OPERATIONS, Double.NaN);
    }

    private Seen beside(String name, LongSupplier one, LongSupplier other) {
        Samples nanos = new Samples();
        Samples ratios = new Samples();
        Samples allocated = new Samples();
        for (int i = -WARM_UP; i < TURNS; i++) {
            long before = time(one);
            bytes = 0;
            long first = time(other);
            long second = time(other);
            long ofBoth = bytes;
            long after = time(one);
            if (i >= 0) {
                allocated.add(ofBoth);
                nanos.add(Math.min(first, second));
                ratios.add((double) (first + second) / (before + after));
            }
        }
        return new Seen(
            name, allocated.median() / 2 / Stages.OPERATIONS, nanos.quantile(0.25) / Stages.OPERATIONS, ratios.median());
    }

    private long time(LongSupplier turn) {
        Build.prepare(turn);
        long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
        long from = System.nanoTime();
        sum += turn.getAsLong();
        long took = System.nanoTime() - from;
        bytes += THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
        return took;
    }
}
