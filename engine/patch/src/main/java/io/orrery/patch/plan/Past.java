package io.orrery.patch.plan;

import io.orrery.patch.graph.Blueprint;
import io.orrery.patch.graph.Drawing;
import io.orrery.patch.module.PatchModule;

/**
 * How much of the past a patch wants to hear of to be warm: along its cables, the numbers that a module needs, times what passes
 * from one to the next; and all that several times, since a bar that nobody trades in is left out. Sources that say how often
 * they tell are believed; of what an event drives, a number a second is expected.
 */
final class Past {
    private static final long SECOND = 1_000_000_000L;
    /** For what is to be remembered and is not counted in numbers. */
    private static final long LEAST = 60 * SECOND;

    private static final int TIMES = 4;

    private final Blueprint blueprint;
    private final PatchModule[] modules;
    /** By place: from one number that is told to the next, and what must have passed before the first. */
    private final long[] spans;
    private final long[] needs;

    Past(Blueprint blueprint, PatchModule[] modules) {
        this.blueprint = blueprint;
        this.modules = modules;
        spans = new long[modules.length];
        needs = new long[modules.length];
    }

    long nanos() {
        long most = LEAST;
        for (int place = 0; place < modules.length; place++) {
            lookAt(place);
            most = Math.max(most, TIMES * needs[place]);
        }
        return most;
    }

    /** What comes by a cable from behind comes later, and is not waited for. */
    private void lookAt(int place) {
        Drawing module = blueprint.at(place);
        long told = 0;
        for (int inlet = 0; inlet < module.inlets(); inlet++) {
            int source = module.source(inlet) == null ? -1 : blueprint.placeOf(module.source(inlet));
            if (source >= 0 && source < place) {
                told = Math.max(told, spans[source]);
                needs[place] = Math.max(needs[place], needs[source]);
            }
        }
        long heard = told == 0 ? SECOND : told;
        long own = modules[place].span();
        spans[place] = own > 0 ? own : heard;
        needs[place] += own + modules[place].history() * heard;
    }
}
