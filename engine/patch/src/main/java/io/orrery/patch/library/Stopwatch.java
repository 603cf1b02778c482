package io.orrery.patch.library;

import io.orrery.patch.module.Ports;

/** Is open for so long. It is looked at ten times a second at least. */
final class Stopwatch extends Flag {

    @Override
    public void evaluate(Ports ports) {
        if (ports.isTold(0)) {
            flag = true;
            since = ports.time();
        }
        flag &= ports.time() - since < ports.parameter(0) * SECOND;
        ports.show(0, flag);
    }
}
