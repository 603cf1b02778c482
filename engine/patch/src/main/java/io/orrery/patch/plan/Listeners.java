package io.orrery.patch.plan;

import io.orrery.patch.graph.Blueprint;
import io.orrery.patch.graph.Drawing;
import io.orrery.patch.module.Hearing;
import java.util.Arrays;

/** Which sources listen to what of which instrument. */
final class Listeners {
    private static final int[] NOBODY = {};

    /** By hearing and instrument: slots. */
    private final int[][][] slots = new int[Hearing.values().length][0][];

    Listeners(Blueprint blueprint, Slots where) {
        for (int place = 0; place < blueprint.size(); place++) {
            Drawing module = blueprint.at(place);
            for (int i = 0; i < module.kind().hears().size(); i++) {
                add(module.kind().hears().get(i).ordinal(), (int) module.values()[0], where.at[place]);
            }
        }
    }

    private void add(int hearing, int instrument, int slot) {
        int known = slots[hearing].length;
        if (instrument >= known) {
            slots[hearing] = Arrays.copyOf(slots[hearing], instrument + 1);
            Arrays.fill(slots[hearing], known, instrument + 1, NOBODY);
        }
        int[] before = slots[hearing][instrument];
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = slot;
        slots[hearing][instrument] = after;
    }

    int[] of(Hearing hearing, int instrument) {
        int[][] known = slots[hearing.ordinal()];
        return instrument < known.length ? known[instrument] : NOBODY;
    }
}
