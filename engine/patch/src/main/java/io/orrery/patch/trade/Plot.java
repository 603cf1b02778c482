package io.orrery.patch.trade;

import io.orrery.engine.strategy.Context;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** Records a number as a signal of the strategy. What is no number, or too great for one, is passed over. */
final class Plot implements PatchModule {
    private static final int IN = 0;
    private static final int AT = 1;
    private static final double MILLION = 1e6;
    private static final double MOST = 1L << 53;

    private final byte[] name;

    Plot(String name) {
        this.name = Context.signalName(name);
    }

    @Override
    public void evaluate(Ports ports) {
        double millionths = ports.number(IN) * MILLION;
        if (ports.isTold(ports.isJoined(AT) ? AT : IN) && Math.abs(millionths) < MOST) {
            ports.around().context().signal(name, (long) Math.rint(millionths));
        }
    }
}
