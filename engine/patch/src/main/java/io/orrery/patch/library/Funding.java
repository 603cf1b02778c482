package io.orrery.patch.library;

import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** What is paid next for holding an instrument, and how long it is until then. */
final class Funding implements PatchModule {
    private static final double SECOND = 1e9;

    private final int instrument;

    Funding(int instrument) {
        this.instrument = instrument;
    }

    @Override
    public void evaluate(Ports ports) {
        double rate = ports.around().fundingRate(instrument);
        if (ports.isHeard()) {
            ports.tell(0, rate);
        } else {
            ports.show(0, rate);
        }
        long next = ports.around().nextFunding(instrument);
        ports.show(1, next == 0 ? Double.NaN : Math.max(0, next - ports.time()) / SECOND);
    }
}
