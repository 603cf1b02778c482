package io.orrery.engine;

import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.order.Replacements;
import io.orrery.engine.risk.Wish;
import io.orrery.engine.state.EngineState;

/** Amends by two legs where a venue can't in place: it ends the first, and sends the second when that end is evident. */
final class Succession {
    private final Wish wish = new Wish();
    private final EngineState state;
    private final OrderDesk desk;

    Succession(EngineState state, OrderDesk desk) {
        this.state = state;
        this.desk = desk;
    }

    /** Decides on what the last event told of an order. Returns the order that takes another's place, or null. */
    Order decide() {
        Order changed = state.changedOrder();
        Replacements replacements = state.replacements();
        if (changed != null && changed.state() == OrderState.WORKING && replacements.isAwaited(changed.id())) {
            desk.cancel(changed);
        }
        Order ended = replacements.due();
        return ended == null || replacements.dueQuantity() == 0 ? null : succeed(ended, replacements);
    }

    private Order succeed(Order ended, Replacements terms) {
        wish.by(ended.strategyId(), ended.accountId(), state.instruments().get(ended.instrumentId()))
            .order(ended.side(), ended.type(), ended.timeInForce(), terms.duePrice(), terms.dueQuantity())
            .partOf(ended.parentId());
        if (ended.isReduceOnly()) {
            wish.reduceOnly();
        }
        return state.orders().get(desk.submit(wish, ended.instrumentId()));
    }
}
