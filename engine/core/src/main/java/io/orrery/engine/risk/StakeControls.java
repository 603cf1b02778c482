package io.orrery.engine.risk;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.RiskControl;

/**
 * Controls of what is at stake in all, with everything under way at its worst: position (RC08; what the venue
 * lets only reduce takes it nowhere), notional (RC09), what is asked
 * for at once (RC13), parts of an order (RC14), open orders (RC24). What only reduces a position is not held up by notional.
 */
final class StakeControls {
    RiskControl check(Wish wish, long turn) {
        RiskControl control = position(wish);
        control = control == null ? parent(wish) : control;
        control = control == null ? basket(wish, turn, wish.value) : control;
        control = control == null ? sums(wish, wish.firm, wish.venue) : control;
        control = control == null ? sums(wish, wish.account, wish.market.subject) : control;
        return control == null ? sums(wish, wish.strategy) : control;
    }

    private static RiskControl position(Wish wish) {
        if (wish.isReduceOnly()) {
            return null;
        }
        long bound = wish.market.subject.limits.bound(wish.isBuy() ? Limit.LONG : Limit.SHORT);
        long reach = wish.row == null ? 0 : wish.row.reach(wish.isBuy());
        long then = reach < 0 ? reach + wish.added : Total.plus(reach, wish.added);
        return then > bound ? wish.deny(RiskControl.RC08_POSITION, bound, then) : null;
    }

    private static RiskControl parent(Wish wish) {
        if (wish.parentId() == 0) {
            return null;
        }
        long then = wish.parent == null ? wish.added : Total.plus(wish.parent.parts.value(), wish.added);
        return then > wish.parentQuantity ? wish.deny(RiskControl.RC14_PARENT, wish.parentQuantity, then) : null;
    }

    /** @param more value that is asked for at once, in this event, beside what was sent in it already */
    static RiskControl basket(Wish wish, long turn, long more) {
        long bound = wish.strategy.limits.bound(Limit.BASKET);
        long then = Total.plus(wish.strategy.traffic.basket(turn), more);
        return bound != Long.MAX_VALUE && then > bound ? wish.deny(RiskControl.RC13_BASKET, bound, then) : null;
    }

    private static RiskControl sums(Wish wish, Subject one, Subject other) {
        RiskControl control = sums(wish, one);
        return control == null ? sums(wish, other) : control;
    }

    private static RiskControl sums(Wish wish, Subject subject) {
        Limits limits = subject.limits;
        long orders = subject.openOrders + (long) wish.addedOrders;
        if (orders > limits.openOrders() && wish.addedOrders > 0) {
            return wish.deny(RiskControl.RC24_OPEN_ORDERS, limits.openOrders(), orders);
        }
        long bound = limits.notional();
        if (bound == Long.MAX_VALUE || wish.act == Act.NEW_REDUCING || wish.addedValue == 0) {
            return null;
        }
        long then = Total.plus(subject.notional.value(), wish.addedValue);
        return then > bound ? wish.deny(RiskControl.RC09_NOTIONAL, bound, then) : null;
    }
}
