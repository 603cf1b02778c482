package io.orrery.engine.risk;

import io.orrery.codecs.sbe.TradingState;

/**
 * What may be wished for, and the states in which it may be done.
 *
 * <pre>
 *                 ACTIVE  REDUCING  CANCEL_ONLY  HALTED
 * NEW_INCREASING     x
 * NEW_REDUCING       x        x
 * AMEND_UP           x
 * AMEND_DOWN         x        x
 * CANCEL             x        x          x          x
 * </pre>
 */
enum Act {
    NEW_INCREASING(TradingState.ACTIVE),
    NEW_REDUCING(TradingState.REDUCING),
    /** More at stake than before, or another price. */
    AMEND_UP(TradingState.ACTIVE),
    /** Less of the same. */
    AMEND_DOWN(TradingState.REDUCING),
    CANCEL(TradingState.HALTED);

    private final int last;

    Act(TradingState last) {
        this.last = last.value();
    }

    /** @param state code of a trading state */
    boolean isAllowedIn(int state) {
        return state <= last;
    }
}
