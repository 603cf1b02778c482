package io.orrery.patch.trade;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.execution.Errand;
import io.orrery.engine.strategy.Context;
import io.orrery.patch.module.Ports;

/** A quantity that is bought or sold from a moment on, until another moment at the latest. */
abstract class Errands<T extends Errand> extends Trading<T> {
    private static final int GO = 0;
    private static final int STOP = 1;
    private static final int QUANTITY = 2;
    /** Of the inlets behind these, which are prices. */
    static final int PRICES = 3;

    Errands(int place) {
        super(place);
    }

    @Override
    final void act(Ports ports, Context context) {
        double quantity = ports.number(QUANTITY);
        if (ports.isTold(STOP)) {
            tactic().stop(context);
        } else if (ports.isTold(GO) && steps().isQuantity(quantity) && quantity != 0 && isPriced(ports)) {
            go(ports, context, quantity > 0 ? Side.BUY : Side.SELL, steps().quantity(Math.abs(quantity)));
        }
        follow(ports, context);
        ports.show(0, steps().quantity(tactic().unfilled()));
        ports.show(1, tactic().isDone());
    }

    abstract boolean isPriced(Ports ports);

    abstract void go(Ports ports, Context context, Side side, long quantity);

    void follow(Ports ports, Context context) {
    }

    final boolean isPrice(Ports ports, int index) {
        return steps().isPrice(ports.number(PRICES + index));
    }

    final long price(Ports ports, int index) {
        return steps().price(ports.number(PRICES + index));
    }
}
