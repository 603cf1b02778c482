package io.orrery.patch.trade;

import io.orrery.engine.execution.TargetPosition;
import io.orrery.engine.execution.Urgency;
import io.orrery.engine.strategy.Context;
import io.orrery.patch.module.Ports;

/** Holds what it is told to. */
final class Target extends Trading<TargetPosition> {
    private static final int POSITION = 0;
    private static final int ON = 1;

    private final Urgency urgency;
    private final long patience;

    Target(int place, Urgency urgency, double patience) {
        super(place);
        this.urgency = urgency;
        this.patience = (long) (patience * TradeKinds.SECOND);
    }

    @Override
    TargetPosition make(int where, Steps units) {
        return new TargetPosition(where, urgency, patience);
    }

    @Override
    void act(Ports ports, Context context) {
        double wanted = ports.number(POSITION);
        if (!ports.gate(ON)) {
            tactic().rest(context);
        } else if (steps().isQuantity(wanted)) {
            tactic().target(context, steps().quantity(wanted));
        }
        ports.show(0, steps().quantity(tactic().unfilled(context)));
    }
}
