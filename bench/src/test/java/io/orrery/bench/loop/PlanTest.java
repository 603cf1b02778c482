package io.orrery.bench.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PlanTest {
    private static final long MILLI = 1_000_000L;

    @Test
    void framesAreDueAsTimeGoesBy() {
        Plan plan = Plan.steady(100_000, 2, 10);
        assertEquals(0, plan.due(0));
        assertEquals(100, plan.due(MILLI));
        assertEquals(200_000, plan.due(2_000 * MILLI));
        assertEquals(200_000, plan.due(9_000 * MILLI), "nothing is due behind the end");
    }

    @Test
    void aBurstIsDueWithinTenMilliseconds() {
        Plan plan = Plan.bursts(3, 50_000, 1_000, 10);
        assertEquals(25_005, plan.due(5 * MILLI));
        assertEquals(50_010, plan.due(10 * MILLI));
        assertEquals(50_400, plan.due(400 * MILLI), "none between two bursts");
        assertEquals(3 * 50_000 + 1_500, plan.due(plan.nanos()));
    }

    @Test
    void marksAreDueEvenly() {
        Plan plan = Plan.steady(100, 3, 200);
        assertEquals(600, plan.allMarks());
        assertEquals(5 * MILLI, plan.markDue(1) - plan.markDue(0));
        assertEquals(5 * MILLI, plan.markDue(599) - plan.markDue(598));
    }

    @Test
    void aPlanIsReadAsItWasWritten() {
        Plan plan = Plan.bursts(3, 50_000, 1_000, 10);
        assertEquals(plan, Plan.of(plan.line()));
    }
}
