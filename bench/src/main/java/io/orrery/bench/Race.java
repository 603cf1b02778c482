package io.orrery.bench;

import com.sun.management.ThreadMXBean;
import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Samples;
import io.orrery.bench.report.Unit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Those who do the same work take turns of some microseconds in one JVM: whatever else the machine does meets all of them alike,
 * and most turns not at all.
 */
public final class Race {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final int operations;
    private final int turns;
    private final List<Entrant> entrants = new ArrayList<>();
    private long digest;

    /** Does so many of the next operations, in a loop of its own, for the JIT compiler to see what is called in it. */
    public interface Runner {
        long run(int operations) throws IOException;
    }

    private static final class Entrant {
        private final String name;
        private final Runner runner;
        private final double[] times;
        private long bytes;

        Entrant(String name, Runner runner, int turns) {
            this.name = name;
            this.runner = runner;
            times = new double[turns];
        }
    }

    /** @param operations of one turn */
    public Race(int operations, int turns) {
        this.operations = operations;
        this.turns = turns;
    }

    public void enter(String name, Runner runner) {
        entrants.add(new Entrant(name, runner, turns));
    }

    /** Runs as many turns that don't count, then those that do. */
    public List<Figure> run() throws IOException {
        long thread = Thread.currentThread().getId();
        for (int turn = -turns; turn < turns; turn++) {
            for (Entrant entrant : entrants) {
                long bytesBefore = THREADS.getThreadAllocatedBytes(thread);
                long before = System.nanoTime();
                digest += entrant.runner.run(operations);
                long time = System.nanoTime() - before;
                if (turn >= 0) {
                    entrant.bytes += THREADS.getThreadAllocatedBytes(thread) - bytesBefore;
                    entrant.times[turn] = (double) time / operations;
                }
            }
        }
        return entrants.stream().map(this::figure).toList();
    }

    private Figure figure(Entrant entrant) {
        Samples times = new Samples();
        for (double time : entrant.times) {
            times.add(time);
        }
        return new Figure(
            entrant.name, Unit.NANOS, times.count(), times.median(), times.quantile(0.25), times.quantile(0.75),
            (double) entrant.bytes / turns / operations, Double.NaN);
    }

    /** Of all that was done, so that nobody can leave it out. */
    public long digest() {
        return digest;
    }
}
