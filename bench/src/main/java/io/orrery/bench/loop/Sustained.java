package io.orrery.bench.loop;

import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Intervals;
import io.orrery.bench.report.Stretches;
import io.orrery.bench.report.Unit;
import io.orrery.node.session.SessionSummary;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One rate of messages, or bursts, from three accounts of ten markets each, over sockets into a live session. */
public final class Sustained {
    private static final int ACCOUNTS = 3;
    private static final int FRAMES = 100_000;
    private static final int MARKS = 300;
    private static final int STRETCH = 300;
    private static final int WARM_RATE = 20_000;
    private static final int WARM_SECONDS = 3;
    private static final int BURST = 50_000;
    private static final double KEPT = 0.99;
    private static final double SECOND = 1e9;
    private static final double BYTES_A_SECOND = 3_600 / 1e6;
    private static final long LONG_NANOS = 1_800_000_000_000L;
    /** The first five minutes of thirty, and the last. */
    private static final int PARTS = 6;
    private static final double MOST_RISE = 110;

    private final String name;
    private final Plan plan;
    private Intervals intervals = new Intervals();

    private Sustained(String name, Plan plan) {
        this.name = name;
        this.plan = plan;
    }

    public static Sustained at(int rate, long seconds) {
        return new Sustained(rate / 1_000 + "k", Plan.steady(rate, seconds, MARKS));
    }

    /** Five million messages a second for 10 ms, so often. */
    public static Sustained bursts(int count) {
        return new Sustained("bursts", Plan.bursts(count, BURST, WARM_RATE, MARKS));
    }

    public String name() {
        return name;
    }

    /** True if it has the bounds of half an hour. */
    public boolean isLong() {
        return plan.nanos() >= LONG_NANOS;
    }

    public List<Figure> measure() throws IOException, GeneralSecurityException {
        try (Ground ground = Ground.ready(ACCOUNTS, FRAMES, Plan.steady(WARM_RATE, WARM_SECONDS, MARKS))) {
            Watched watched = ground.run(plan);
            return figures(watched, ground.end());
        }
    }

    /** What each order took, second by second. */
    public Intervals intervals() {
        return intervals;
    }

    private List<Figure> figures(Watched watched, SessionSummary summary) {
        Ran ran = watched.ran();
        intervals = Intervals.of(ran.due(), ran.took());
        Stretches stretches = new Stretches(ran.answers(), STRETCH);
        List<Figure> figures = new ArrayList<>();
        double offered = ran.offered() * SECOND / plan.nanos();
        figures.add(figure("offered", Unit.MESSAGES_PER_SECOND, offered, Double.NaN));
        figures.add(figure("taken", Unit.MESSAGES_PER_SECOND, ran.sent() * SECOND / ran.nanos(), KEPT * offered));
        figures.add(figure("lost", Unit.COUNT, ran.lost() + count(summary, "gaps") + count(summary, "refused")
            + (summary.orders() - summary.fills()) + summary.differences(), 0));
        figures.add(figure("conflated", Unit.COUNT, count(summary, "conflated"), Double.NaN));
        figures.add(stretches.figure(name + " order p50", 50, Double.NaN));
        figures.add(stretches.figure(name + " order p99", 99, Double.NaN));
        figures.add(stretches.figure(name + " order p99.9", 99.9, Double.NaN));
        if (isLong()) {
            figures.add(figure("p99.9, last of first", Unit.PERCENT, rise(ran.answers()), MOST_RISE));
        }
        figures.add(figure("bytes an event", Unit.BYTES, watched.bytesAnEvent(), 0));
        figures.add(figure("collections", Unit.COUNT, watched.collections(), isLong() ? 0 : Double.NaN));
        figures.add(figure("ring, most", Unit.PERCENT, 100 * watched.mostOccupied(), Double.NaN));
        figures.add(figure("own memory", Unit.MEGABYTES_PER_HOUR, watched.growth() * BYTES_A_SECOND, isLong() ? 1 : Double.NaN));
        return figures;
    }

    private Figure figure(String what, Unit unit, double value, double bound) {
        return Figure.single(name + " " + what, unit, value, bound);
    }

    private static long count(SessionSummary summary, String what) {
        return summary.venues().values().stream().mapToLong(counts -> counts.getOrDefault(what, 0L)).sum();
    }

    /** The last part's p99.9 in percent of the first part's. */
    private static double rise(long[] times) {
        int part = times.length / PARTS;
        double first = new Stretches(Arrays.copyOf(times, part), STRETCH).figure("", 99.9, Double.NaN).median();
        double last = new Stretches(Arrays.copyOfRange(times, times.length - part, times.length), STRETCH)
            .figure("", 99.9, Double.NaN).median();
        return 100 * last / first;
    }
}
