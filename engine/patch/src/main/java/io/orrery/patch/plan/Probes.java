package io.orrery.patch.plan;

import java.util.Arrays;
import java.util.List;

/** Which probes look at which outlets of a plan. */
final class Probes {
    private static final Probe[] NONE = {};

    private final Probe[][] byOutlet;

    /** What looks for an outlet that the plan does not have is told nothing. */
    Probes(Wiring wiring, List<Probe> probes) {
        byOutlet = new Probe[wiring.outlets()][];
        Arrays.fill(byOutlet, NONE);
        for (Probe probe : probes) {
            int outlet = outlet(wiring, probe.module(), probe.outlet());
            if (outlet >= 0) {
                Probe[] before = byOutlet[outlet];
                byOutlet[outlet] = Arrays.copyOf(before, before.length + 1);
                byOutlet[outlet][before.length] = probe;
            }
        }
    }

    /** The number of an outlet, or -1. */
    static int outlet(Wiring wiring, String module, String name) {
        for (int place = 0; place < wiring.size(); place++) {
            if (wiring.blueprint.node(place).name().equals(module)) {
                int outlet = wiring.kind(place).outlet(name);
                return outlet < 0 ? -1 : wiring.firstOutlet[place] + outlet;
            }
        }
        return -1;
    }

    void told(int outlet, double number) {
        for (Probe probe : byOutlet[outlet]) {
            probe.tell(number);
        }
    }
}
