package io.orrery.patch.trade;

import io.orrery.engine.execution.Ladder;
import io.orrery.engine.strategy.Context;
import io.orrery.patch.module.Ports;

/** Several bids and asks, as long as it may. */
final class Rungs extends Trading<Ladder> {
    private final int levels;
    private final double distance;
    private final double threshold;

    Rungs(int place, double levels, double distance, double threshold) {
        super(place);
        this.levels = (int) levels;
        this.distance = distance;
        this.threshold = threshold;
    }

    @Override
    Ladder make(int where, Steps units) {
        long apart = Math.max(1, units.price(distance));
        return new Ladder(where, levels, apart, Math.min(apart - 1, units.price(threshold)));
    }

    @Override
    void act(Ports ports, Context context) {
        double bid = ports.number(0);
        double ask = ports.number(1);
        double size = ports.number(2);
        if (!ports.gate(3)) {
            tactic().quoteNothing(context);
        } else if (steps().isPrice(bid) && steps().isPrice(ask) && steps().isQuantity(size)) {
            tactic().around(context, steps().price(bid), steps().price(ask), Math.max(0, steps().quantity(size)));
        }
    }
}
