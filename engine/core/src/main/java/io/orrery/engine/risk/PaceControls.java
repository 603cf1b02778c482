package io.orrery.engine.risk;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.RiskControl;

/**
 * Controls of how often: messages in a window (RC05), messages for each execution (RC21), the same order again (RC11). A fifth
 * of the messages is kept for cancels, which nothing holds up here.
 */
final class PaceControls {
    private final RecentOrders recent;

    PaceControls(RecentOrders recent) {
        this.recent = recent;
    }

    RiskControl check(Wish wish) {
        RiskControl control = pace(wish, wish.firm);
        control = control == null ? pace(wish, wish.venue) : control;
        control = control == null ? pace(wish, wish.account) : control;
        control = control == null ? pace(wish, wish.market.subject) : control;
        control = control == null ? pace(wish, wish.strategy) : control;
        return control == null && wish.amended() == null ? duplicates(wish) : control;
    }

    private static RiskControl pace(Wish wish, Subject subject) {
        Limits limits = subject.limits;
        long usable = limits.usableMessages();
        if (usable != Long.MAX_VALUE && subject.traffic.messages.isFull(usable, limits.messageWindow(), wish.now)) {
            long sent = subject.traffic.messages.within(limits.messageWindow(), wish.now);
            return wish.deny(RiskControl.RC05_MESSAGES, usable, sent + 1);
        }
        return limits.ratio() != Long.MAX_VALUE && subject.traffic.isAbove(limits.ratio(), wish.now)
            ? wish.deny(RiskControl.RC21_RATIO, limits.ratio(), subject.traffic.ratio(wish.now)) : null;
    }

    private RiskControl duplicates(Wish wish) {
        long most = wish.strategy.limits.bound(Limit.DUPLICATES);
        if (most == Long.MAX_VALUE) {
            return null;
        }
        long same = recent.count(wish, wish.strategy.limits.bound(Limit.DUPLICATE_WINDOW), most) + 1;
        return same > most ? wish.deny(RiskControl.RC11_DUPLICATE, most, same) : null;
    }
}
