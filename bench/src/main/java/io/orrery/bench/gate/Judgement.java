package io.orrery.bench.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was seen, beside what is allowed. */
final class Judgement {
    private static final double MOST_STEPS = 1.1;
    /** Between builds, in the middle one of several JVMs. */
    private static final double MOST_TIME = 1.15;

    private final List<String> lines = new ArrayList<>();
    private final List<String> trips = new ArrayList<>();

    Judgement(Map<String, Double> steps, Map<String, Gate.Rounds> seen, Map<String, Bound> bounds) {
        lines.add("stage             steps  allowed   bytes       ns  limit     times  allowed  to older");
        steps.forEach((stage, taken) -> judge(stage, taken, seen, bounds.get(stage)));
        for (String limit : Limits.NAMES) {
            lines.add(String.format(Locale.ROOT, "%-15s %36.1f", limit, seen.get(limit).nanos()));
        }
        for (String stage : bounds.keySet()) {
            if (!steps.containsKey(stage)) {
                trips.add(stage + ": has a bound and is not measured");
            }
        }
    }

    private void judge(String stage, double steps, Map<String, Gate.Rounds> seen, Bound bound) {
        Gate.Rounds rounds = seen.get(stage);
        String limit = bound == null ? "touch" : bound.limit();
        double times = rounds.nanos() / seen.get(limit).nanos();
        lines.add(String.format(Locale.ROOT, "%-15s %7.1f  %7.1f  %6.3f  %7.1f  %-8s %6.2f  %7.2f  %8.3f",
            stage, steps, bound == null ? Double.NaN : MOST_STEPS * bound.steps(), rounds.bytes(), rounds.nanos(), limit, times,
            bound == null ? Double.NaN : bound.times(), rounds.ratio()));
        if (bound == null) {
            trips.add(stage + ": has no bound");
            return;
        }
        if (rounds.bytes() > 0) {
            trips.add(String.format(Locale.ROOT, "%s: allocates %.2f bytes an operation", stage, rounds.bytes()));
        }
        if (steps > MOST_STEPS * bound.steps()) {
            trips.add(String.format(Locale.ROOT, "%s: takes %.1f steps, was %.1f", stage, steps, bound.steps()));
        }
        if (times > bound.times()) {
            trips.add(String.format(Locale.ROOT, "%s: takes %.2f times the limit %s, allowed %.2f",
                stage, times, limit, bound.times()));
        }
        if (rounds.ratio() > MOST_TIME) {
            trips.add(String.format(Locale.ROOT, "%s: takes %.2f times what the older build takes", stage, rounds.ratio()));
        }
    }

    /** A table. */
    List<String> lines() {
        return lines;
    }

    /** Why the gate is shut, empty if it is not. */
    List<String> trips() {
        return trips;
    }
}
