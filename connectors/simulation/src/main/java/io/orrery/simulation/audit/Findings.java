package io.orrery.simulation.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Violations of one world, each once: the same is not told again because it was looked at again. At most 64 are kept. */
final class Findings {
    private static final int MOST = 64;

    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final long seed;
    private long sequence;
    private long time;

    Findings(long seed) {
        this.seed = seed;
    }

    void at(long sequenceNow, long timeNow) {
        sequence = sequenceNow;
        time = timeNow;
    }

    void add(String invariant, String subject, Object expected, Object seen) {
        if (violations.size() < MOST && told.add(invariant + subject)) {
            violations.add(new Violation(
                invariant, seed, sequence, time, subject, String.valueOf(expected), String.valueOf(seen)));
        }
    }

    void same(String invariant, String subject, Object expected, Object seen) {
        if (!expected.equals(seen)) {
            add(invariant, subject, expected, seen);
        }
    }

    /** The subject's name is asked for only if something is wrong with it. */
    void same(String invariant, Supplier<String> subject, Object expected, Object seen) {
        if (!expected.equals(seen)) {
            add(invariant, subject.get(), expected, seen);
        }
    }

    /** Likewise. */
    void atMost(String invariant, Supplier<String> subject, long bound, long seen) {
        if (seen > bound) {
            add(invariant, subject.get(), "at most " + bound, seen);
        }
    }

    List<Violation> all() {
        return violations;
    }
}
