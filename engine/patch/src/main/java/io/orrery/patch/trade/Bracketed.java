package io.orrery.patch.trade;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.execution.Bracket;
import io.orrery.engine.execution.Condition;
import io.orrery.engine.execution.Watched;
import io.orrery.engine.strategy.Context;
import io.orrery.patch.module.Ports;

/** An entry with its way out: a target, and a stop. */
final class Bracketed extends Trading<Bracket> {
    private static final int GO = 0;
    private static final int LEAVE = 1;
    private static final int QUANTITY = 2;
    private static final int ENTRY = 3;
    private static final int TARGET = 4;
    private static final int STOP = 5;

    private final Condition condition;
    private final Watched watched;

    Bracketed(int place, Condition condition, Watched watched) {
        super(place);
        this.condition = condition;
        this.watched = watched;
    }

    @Override
    Bracket make(int where, Steps units) {
        return new Bracket(where, condition, watched);
    }

    @Override
    void act(Ports ports, Context context) {
        double quantity = ports.number(QUANTITY);
        if (ports.isTold(LEAVE) && !tactic().isDone()) {
            tactic().leave(context);
        } else if (ports.isTold(GO) && steps().isQuantity(quantity) && quantity != 0 && isPriced(ports)) {
            tactic().begin(
                context, quantity > 0 ? Side.BUY : Side.SELL, steps().quantity(Math.abs(quantity)),
                steps().price(ports.number(ENTRY)), steps().price(ports.number(TARGET)), steps().price(ports.number(STOP)));
        }
        ports.show(0, steps().quantity(tactic().held()));
        ports.show(1, tactic().isDone());
        ports.show(2, tactic().isStopped());
    }

    private boolean isPriced(Ports ports) {
        return steps().isPrice(ports.number(ENTRY)) && steps().isPrice(ports.number(TARGET))
            && steps().isPrice(ports.number(STOP));
    }
}
