package io.orrery.patch.live;

import io.orrery.patch.graph.Blueprint;
import io.orrery.patch.module.Surroundings;
import io.orrery.patch.plan.Plan;
import java.util.concurrent.Executor;

/**
 * Lays out beside the engine what is likely to be taken next. Whether it was quick enough decides how long the engine pauses, and
 * nothing else: a plan comes out the same whoever makes it.
 */
final class Workshop {
    private final Executor beside;
    private volatile Work work = new Work(null, null, null);

    Workshop(Executor beside) {
        this.beside = beside;
    }

    private record Work(Blueprint blueprint, Plan earlier, Plan plan) {
    }

    /** Begins to lay out. What was asked for before is of no use any more. */
    void order(Blueprint blueprint, Plan earlier, Surroundings around) {
        Work wanted = new Work(blueprint, earlier, null);
        work = wanted;
        beside.execute(() -> {
            if (work == wanted) {
                work = new Work(blueprint, earlier, new Plan(blueprint, earlier, around));
            }
        });
    }

    /** Returns the plan, made here if need be. */
    Plan take(Blueprint blueprint, Plan earlier, Surroundings around) {
        Work made = work;
        return made.blueprint() == blueprint && made.earlier() == earlier && made.plan() != null
            ? made.plan()
            : new Plan(blueprint, earlier, around);
    }
}
