package io.orrery.patch.trade;

import io.orrery.engine.execution.QuotePair;
import io.orrery.engine.strategy.Context;
import io.orrery.patch.module.Ports;

/** A bid and an ask, as long as it may. */
final class Quotes extends Trading<QuotePair> {
    private final double threshold;

    Quotes(int place, double threshold) {
        super(place);
        this.threshold = threshold;
    }

    @Override
    QuotePair make(int where, Steps units) {
        return new QuotePair(where, units.price(threshold));
    }

    @Override
    void act(Ports ports, Context context) {
        double bid = ports.number(0);
        double ask = ports.number(1);
        double bidSize = ports.number(2);
        double askSize = ports.number(3);
        if (!ports.gate(4)) {
            tactic().quoteNothing(context);
        } else if (steps().isPrice(bid) && steps().isPrice(ask) && steps().isQuantity(bidSize) && steps().isQuantity(askSize)) {
            tactic().quote(
                context, steps().price(bid), Math.max(0, steps().quantity(bidSize)), steps().price(ask),
                Math.max(0, steps().quantity(askSize)));
        }
    }
}
