package io.orrery.patch.library;

import io.orrery.patch.module.Ports;

/** Tells when a gate changes. */
final class Edge extends Flag {

    @Override
    public void evaluate(Ports ports) {
        boolean open = ports.gate(0);
        if (open != flag) {
            flag = open;
            ports.fire(open ? 0 : 1);
        }
    }
}
