package io.orrery.bench.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is measured.
 *
 * @param rate appends a second, 0 for as many as there can be
 */
record Load(Mode mode, int rate) {
    private static final int[] RATES = {100_000, 500_000};
    private static final double WINDOW_SECONDS = 0.04;
    private static final int CLOSED_LOOP_WINDOW = 100;

    /** All, in the order of the table; those of one rate beside each other, so that they meet the same machine. */
    static List<Load> all() {
        List<Load> loads = new ArrayList<>();
        for (int rate : RATES) {
            for (Mode mode : Mode.values()) {
                if (!mode.isClosedLoop()) {
                    loads.add(new Load(mode, rate));
                }
            }
        }
        loads.add(new Load(Mode.EACH, 0));
        return loads;
    }

    static Load of(String title) {
        return all().stream().filter(load -> load.title().equals(title)).findFirst().orElseThrow();
    }

    String title() {
        String pace = rate == 0 ? "" : " " + rate / 1_000 + "k";
        return "durability " + mode.name().toLowerCase(Locale.ROOT) + pace;
    }

    /** Appends of one window. */
    int window() {
        return rate == 0 ? CLOSED_LOOP_WINDOW : (int) (rate * WINDOW_SECONDS);
    }

    long periodNanos() {
        return rate == 0 ? 0 : 1_000_000_000L / rate;
    }
}
