package io.orrery.bench.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** The steps of an operation, by stage: the same on every machine and in every run. */
final class StepCount {
    private static final int FIRST = 8;
    private static final int TURNS = 16;

    private StepCount() {
    }

    static Map<String, Double> of(Map<String, LongSupplier> counting) {
        Map<String, Double> steps = new LinkedHashMap<>();
        counting.forEach((name, turn) -> steps.put(name, count(turn)));
        return steps;
    }

    private static double count(LongSupplier turn) {
        long all = 0;
        for (int i = -FIRST; i < TURNS; i++) {
            Build.prepare(turn);
            long before = Steps.taken;
            turn.getAsLong();
            all += i < 0 ? 0 : Steps.taken - before;
        }
        return (double) all / TURNS / Stages.OPERATIONS;
    }
}
