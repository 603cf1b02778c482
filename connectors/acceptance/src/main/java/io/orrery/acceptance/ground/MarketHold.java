package io.orrery.acceptance.ground;

import java.net.URI;

/** Holds the market of a simulator: meanwhile only the orders of a trial change its books. */
public final class MarketHold {
    private final Control control;

    public MarketHold(URI control) {
        this.control = new Control(control);
    }

    public void during(Runnable act) {
        control.post("hold");
        try {
            act.run();
        } finally {
            control.post("run");
        }
    }
}
