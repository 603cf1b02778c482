package io.orrery.engine.risk;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.RiskControl;

/** Controls of one order by itself: may it be traded (RC22), how much of it (RC01), for how much money (RC02). */
final class OrderControls {
    private final Subjects subjects;

    OrderControls(Subjects subjects) {
        this.subjects = subjects;
    }

    RiskControl check(Wish wish) {
        Limits limits = wish.market.subject.limits;
        if (limits.bound(Limit.ALLOWED) == 0) {
            return wish.deny(RiskControl.RC22_NOT_ALLOWED, 0, wish.market.subject.id);
        }
        if (wish.quantity() > limits.bound(Limit.MAX_QUANTITY)) {
            return wish.deny(RiskControl.RC01_QUANTITY, limits.bound(Limit.MAX_QUANTITY), wish.quantity());
        }
        long worth = subjects.isStrict() ? wish.value : wish.worth;
        return worth > limits.bound(Limit.MAX_VALUE) || worth == BaseMoney.UNTOLD
            ? wish.deny(RiskControl.RC02_VALUE, limits.bound(Limit.MAX_VALUE), worth) : null;
    }
}
