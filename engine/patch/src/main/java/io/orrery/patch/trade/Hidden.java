package io.orrery.patch.trade;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.execution.Iceberg;
import io.orrery.engine.strategy.Context;
import io.orrery.patch.module.Ports;

/** A limit order of which only a part is shown. */
final class Hidden extends Errands<Iceberg> {
    private final double shown;

    Hidden(int place, double shown) {
        super(place);
        this.shown = shown;
    }

    @Override
    Iceberg make(int where, Steps units) {
        return new Iceberg(where, units.quantity(shown));
    }

    @Override
    boolean isPriced(Ports ports) {
        return isPrice(ports, 0);
    }

    @Override
    void go(Ports ports, Context context, Side side, long quantity) {
        tactic().begin(context, side, quantity, price(ports, 0));
    }

    @Override
    void follow(Ports ports, Context context) {
        if (isPrice(ports, 0) && ports.isTold(PRICES) && !tactic().isDone()) {
            tactic().price(context, price(ports, 0));
        }
    }
}
