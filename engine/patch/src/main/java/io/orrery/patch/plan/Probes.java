package io.orrery.patch.plan;

import java.util.Arrays;
import java.util.List;
import org.agrona.collections.IntArrayList;

/** Which probes look at which outlets of a plan. */
final class Probes {
    private static final Probe[] NONE = {};
    /** Outlets that may be added before it must be made anew. */
    private static final int SPARE = 64;

    private final List<Probe> all;
    /** Of each of them, or -1. */
    private final IntArrayList outlets = new IntArrayList();
    private final Probe[][] byOutlet;

    /** What looks for an outlet that the plan does not have is told nothing. */
    Probes(Plan plan, List<Probe> probes) {
        all = List.copyOf(probes);
        byOutlet = new Probe[plan.slots.outlets() + SPARE][];
        Arrays.fill(byOutlet, NONE);
        for (Probe probe : probes) {
            int outlet = plan.outlet(probe);
            outlets.addInt(outlet);
            if (outlet >= 0) {
                Probe[] before = byOutlet[outlet];
                byOutlet[outlet] = Arrays.copyOf(before, before.length + 1);
                byOutlet[outlet][before.length] = probe;
            }
        }
    }

    /** True if it would be the same for this plan and these. */
    boolean fits(Plan plan, List<Probe> probes) {
        boolean fit = plan.slots.outlets() <= byOutlet.length && all.equals(probes);
        for (int i = 0; fit && i < all.size(); i++) {
            fit = outlets.getInt(i) == plan.outlet(all.get(i));
        }
        return fit;
    }

    void told(int outlet, double number) {
        for (Probe probe : byOutlet[outlet]) {
            probe.tell(number);
        }
    }
}
