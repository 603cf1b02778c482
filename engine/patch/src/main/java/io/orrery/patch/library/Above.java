package io.orrery.patch.library;

import io.orrery.patch.module.Ports;

/** Compares, with a slack against chatter. Where one of the two is no number, the gate is closed. */
final class Above extends Flag {

    @Override
    public void evaluate(Ports ports) {
        double over = ports.number(0) - ports.number(1);
        flag = flag ? over > -ports.parameter(0) : over > 0;
        ports.show(0, flag);
    }
}
