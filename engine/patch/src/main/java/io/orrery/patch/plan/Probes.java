package io.orrery.patch.plan;

import java.util.Arrays;
import java.util.List;

/** Which probes look at which outlets of a plan. */
final class Probes {
    private static final Probe[] NONE = {};

    private final Probe[][] byOutlet;

    /** What looks for an outlet that the plan does not have is told nothing. */
    Probes(Plan plan, List<Probe> probes) {
        byOutlet = new Probe[plan.slots.outlets()][];
        Arrays.fill(byOutlet, NONE);
        for (Probe probe : probes) {
            int outlet = plan.outlet(probe);
            if (outlet >= 0) {
                Probe[] before = byOutlet[outlet];
                byOutlet[outlet] = Arrays.copyOf(before, before.length + 1);
                byOutlet[outlet][before.length] = probe;
            }
        }
    }

    void told(int outlet, double number) {
        for (Probe probe : byOutlet[outlet]) {
            probe.tell(number);
        }
    }
}
