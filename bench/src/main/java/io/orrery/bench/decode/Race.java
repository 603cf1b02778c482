package io.orrery.bench.decode;

import com.sun.management.ThreadMXBean;
import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Samples;
import io.orrery.bench.report.Unit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Readers of the same frames take turns of some microseconds in one JVM: whatever else the machine does meets all of them alike,
 * and most turns not at all.
 */
final class Race {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final int frames;
    private final int turns;
    private final List<Entrant> entrants = new ArrayList<>();
    private long digest;

    /** Reads so many of the next frames. Each must have a loop of its own, for the JIT compiler to see what is called in it. */
    interface Reader {
        long read(int frames) throws IOException;
    }

    private static final class Entrant {
        private final String name;
        private final Reader reader;
        private final double[] times;
        private long bytes;

        Entrant(String name, Reader reader, int turns) {
            this.name = name;
            this.reader = reader;
            times = new double[turns];
        }
    }

    /** @param frames of one turn */
    Race(int frames, int turns) {
        this.frames = frames;
        this.turns = turns;
    }

    void enter(String name, Reader reader) {
        entrants.add(new Entrant(name, reader, turns));
    }

    /** Runs as many turns that don't count, then those that do. */
    List<Figure> run() throws IOException {
        long thread = Thread.currentThread().getId();
        for (int turn = -turns; turn < turns; turn++) {
            for (Entrant entrant : entrants) {
                long bytesBefore = THREADS.getThreadAllocatedBytes(thread);
                long before = System.nanoTime();
                digest += entrant.reader.read(frames);
                long time = System.nanoTime() - before;
                if (turn >= 0) {
                    entrant.bytes += THREADS.getThreadAllocatedBytes(thread) - bytesBefore;
                    entrant.times[turn] = (double) time / frames;
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
            (double) entrant.bytes / turns / frames, Double.NaN);
    }

    /** Of all that was read, so that nobody can leave it out. */
    long digest() {
        return digest;
    }
}
