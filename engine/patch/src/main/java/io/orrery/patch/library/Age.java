package io.orrery.patch.library;

import io.orrery.patch.module.Ports;

/** Looked at ten times a second at least; nothing is told before the first number. */
final class Age extends Flag {

    @Override
    public void evaluate(Ports ports) {
        if (ports.isTold(0)) {
            flag = true;
            since = ports.time();
        }
        if (flag) {
            ports.show(0, (ports.time() - since) / SECOND);
        }
    }
}
