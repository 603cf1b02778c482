package io.orrery.patch.plan;

import io.orrery.patch.module.Hearing;
import io.orrery.patch.module.ModuleKind;
import java.util.Arrays;

/** Which sources listen to what of which instrument. */
final class Listeners {
    private static final int[] NOBODY = {};

    /** By hearing and instrument: places. */
    private final int[][][] places = new int[Hearing.values().length][0][];

    Listeners(Wiring wiring) {
        for (int place = 0; place < wiring.size(); place++) {
            ModuleKind kind = wiring.kind(place);
            for (Hearing hearing : kind.hears()) {
                add(hearing.ordinal(), (int) wiring.parameters[place][0], place);
            }
        }
    }

    private void add(int hearing, int instrument, int place) {
        int known = places[hearing].length;
        if (instrument >= known) {
            places[hearing] = Arrays.copyOf(places[hearing], instrument + 1);
            Arrays.fill(places[hearing], known, instrument + 1, NOBODY);
        }
        int[] before = places[hearing][instrument];
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = place;
        places[hearing][instrument] = after;
    }

    int[] of(Hearing hearing, int instrument) {
        int[][] known = places[hearing.ordinal()];
        return instrument < known.length ? known[instrument] : NOBODY;
    }
}
