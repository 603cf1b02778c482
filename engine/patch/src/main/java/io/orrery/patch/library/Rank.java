package io.orrery.patch.library;

import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** Finds the greatest of its inlets, one after the other; of two that are alike the first. */
final class Rank implements PatchModule {
    private final int inlets;
    private final int best;

    Rank(int inlets, int best) {
        this.inlets = inlets;
        this.best = best;
    }

    @Override
    public void evaluate(Ports ports) {
        int taken = 0;
        int count = 0;
        for (int inlet = 0; inlet < inlets; inlet++) {
            count += Double.isNaN(ports.number(inlet)) ? 0 : 1;
        }
        for (int rank = 0; rank < best; rank++) {
            int next = greatest(ports, taken);
            ports.show(rank, next < 0 ? Double.NaN : next);
            taken |= next < 0 ? 0 : 1 << next;
        }
        ports.show(best, count);
    }

    private int greatest(Ports ports, int taken) {
        int greatest = -1;
        for (int inlet = 0; inlet < inlets; inlet++) {
            double number = ports.number(inlet);
            boolean free = (taken & 1 << inlet) == 0 && !Double.isNaN(number);
            if (free && (greatest < 0 || number > ports.number(greatest))) {
                greatest = inlet;
            }
        }
        return greatest;
    }
}
