package io.orrery.patch.library;

import io.orrery.patch.module.Ports;

/** Follows a gate that has stood still for long enough. It is looked at ten times a second at least. */
final class Debounce extends Flag {
    private static final int OUT = 0;

    @Override
    public void evaluate(Ports ports) {
        boolean open = ports.gate(0);
        if (open != flag || since == 0) {
            flag = open;
            since = ports.time();
        }
        if (ports.time() - since >= ports.parameter(0) * SECOND) {
            ports.show(OUT, open);
        }
    }
}
