package io.orrery.patch.trade;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.execution.Condition;
import io.orrery.engine.execution.ConditionalOrder;
import io.orrery.engine.execution.Watched;
import io.orrery.engine.strategy.Context;
import io.orrery.patch.module.Ports;

/** An order that is sent when a price was seen. */
final class Conditional extends Errands<ConditionalOrder> {
    private final Condition condition;
    private final Watched watched;

    Conditional(int place, Condition condition, Watched watched) {
        super(place);
        this.condition = condition;
        this.watched = watched;
    }

    @Override
    ConditionalOrder make(int where, Steps units) {
        return new ConditionalOrder(where, condition, watched);
    }

    @Override
    boolean isPriced(Ports ports) {
        return isPrice(ports, 0) && isPrice(ports, 1);
    }

    @Override
    void go(Ports ports, Context context, Side side, long quantity) {
        tactic().begin(context, side, quantity, price(ports, 0), price(ports, 1));
    }
}
