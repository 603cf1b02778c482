package io.orrery.patch.trade;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.execution.Schedule;
import io.orrery.engine.execution.Slices;
import io.orrery.engine.execution.Urgency;
import io.orrery.engine.strategy.Context;
import io.orrery.patch.module.Ports;

/** A whole that is traded little by little. */
final class Sliced extends Errands<Slices> {
    private final Schedule schedule;
    private final Urgency urgency;
    private final long patience;

    Sliced(int place, Schedule schedule, Urgency urgency, double patience) {
        super(place);
        this.schedule = schedule;
        this.urgency = urgency;
        this.patience = (long) (patience * TradeKinds.SECOND);
    }

    @Override
    Slices make(int where, Steps units) {
        return new Slices(where, schedule, urgency, patience);
    }

    @Override
    boolean isPriced(Ports ports) {
        return isPrice(ports, 0);
    }

    @Override
    void go(Ports ports, Context context, Side side, long quantity) {
        tactic().begin(context, side, quantity, price(ports, 0));
    }
}
