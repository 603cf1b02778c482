package io.orrery.simulation.planted;

import io.orrery.simulation.world.Outcome;
import io.orrery.simulation.world.Plan;
import io.orrery.simulation.world.World;
import java.util.function.LongFunction;

/** One world of a seed with every fault allowed, as whoever loaded its classes has them. */
public final class Hunt implements LongFunction<String> {

    /** Returns the first violation, or null. */
    @Override
    public String apply(long seed) {
        Outcome outcome = new World(Plan.of(seed, Plan.faults())).run();
        return outcome.isGood() ? null : outcome.violations().get(0);
    }
}
