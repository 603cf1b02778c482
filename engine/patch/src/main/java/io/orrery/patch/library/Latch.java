package io.orrery.patch.library;

import io.orrery.patch.module.Ports;

/** Remembers which of two events was the last. */
final class Latch extends Flag {

    @Override
    public void evaluate(Ports ports) {
        flag = !ports.isTold(1) && (flag || ports.isTold(0));
        ports.show(0, flag);
    }
}
