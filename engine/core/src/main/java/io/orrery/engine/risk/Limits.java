package io.orrery.engine.risk;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/**
 * The limits of one subject. Each has a scope where it must be set: there, what is not set is 0, and 0 or less allows nothing.
 * Elsewhere it may be set too, and then holds as well.
 */
final class Limits {
    private static final int COUNT = Limit.ALLOWED.value() + 1;
    private static final long RESERVED_PART = 5;
    private static final long UNSET = Long.MIN_VALUE;
    private static final Limit[] ALL = {
        Limit.MAX_QUANTITY, Limit.MAX_VALUE, Limit.COLLAR, Limit.DRIFT, Limit.REFERENCE_AGE, Limit.MARKET_COLLAR,
        Limit.MESSAGES, Limit.MESSAGE_WINDOW, Limit.EXECUTIONS, Limit.EXECUTION_WINDOW, Limit.LONG, Limit.SHORT, Limit.NOTIONAL,
        Limit.LOSS, Limit.DRAWDOWN, Limit.DUPLICATES, Limit.DUPLICATE_WINDOW, Limit.BASKET, Limit.OPEN_ORDERS, Limit.RATIO,
        Limit.REJECTS, Limit.CLOCK_OFFSET, Limit.ALLOWED};

    private final Scope scope;
    private final boolean exempt;
    private final long[] set = new long[COUNT];
    private final long[] bounds = new long[COUNT];
    private boolean strict;
    private boolean any;
    private RiskControl gap;
    private long notional;
    private long openOrders;
    private long usable;
    private long messageWindow;
    private long ratio;

    /** @param exempt true of a subject that needs no limits of its own */
    Limits(Scope scope, boolean exempt) {
        this.scope = scope;
        this.exempt = exempt;
        clear(false);
    }

    /** Where a limit must be set. */
    static boolean isRequired(Scope scope, Limit limit) {
        return switch (limit) {
            case MAX_QUANTITY, MAX_VALUE, COLLAR, DRIFT, REFERENCE_AGE, MARKET_COLLAR, LONG, SHORT, REJECTS, ALLOWED ->
                scope == Scope.INSTRUMENT;
            case MESSAGES, MESSAGE_WINDOW -> scope == Scope.VENUE || scope == Scope.STRATEGY;
            case EXECUTIONS, EXECUTION_WINDOW, DUPLICATES, DUPLICATE_WINDOW, BASKET -> scope == Scope.STRATEGY;
            case NOTIONAL -> scope == Scope.FIRM || scope == Scope.ACCOUNT || scope == Scope.STRATEGY;
            case LOSS, DRAWDOWN -> scope == Scope.FIRM;
            case OPEN_ORDERS, RATIO, CLOCK_OFFSET -> scope == Scope.VENUE;
            default -> false;
        };
    }

    /** Forgets all. From here on, what must be set and is not allows nothing, if limits are to be strict. */
    void clear(boolean fromHereStrict) {
        strict = fromHereStrict;
        any = false;
        Arrays.fill(set, UNSET);
        conclude();
    }

    void set(Limit limit, long value) {
        set[limit.value()] = Math.max(0, value);
        any = true;
        conclude();
    }

    /** {@link Long#MAX_VALUE} if there is none. */
    long bound(Limit limit) {
        return bounds[limit.value()];
    }

    /** Why nothing may be traded: no limits at all, or none where no single order breaks one but one must be; or null. */
    RiskControl gap() {
        return gap;
    }

    long notional() {
        return notional;
    }

    long openOrders() {
        return openOrders;
    }

    /** How many of the messages new orders and new terms may use: a fifth is kept for cancels. */
    long usableMessages() {
        return usable;
    }

    long messageWindow() {
        return messageWindow;
    }

    long ratio() {
        return ratio;
    }

    private void conclude() {
        for (Limit limit : ALL) {
            int at = limit.value();
            boolean missing = strict && !exempt && isRequired(scope, limit);
            bounds[at] = set[at] != UNSET ? set[at] : missing ? 0 : Long.MAX_VALUE;
        }
        needWindow(Limit.MESSAGES, Limit.MESSAGE_WINDOW);
        needWindow(Limit.EXECUTIONS, Limit.EXECUTION_WINDOW);
        needWindow(Limit.DUPLICATES, Limit.DUPLICATE_WINDOW);
        gap = findGap();
        notional = bound(Limit.NOTIONAL);
        openOrders = bound(Limit.OPEN_ORDERS);
        usable = usable(bound(Limit.MESSAGES));
        messageWindow = bound(Limit.MESSAGE_WINDOW);
        ratio = bound(Limit.RATIO);
    }

    private RiskControl findGap() {
        if (!any && !exempt) {
            return strict || scope == Scope.INSTRUMENT ? RiskControl.NO_LIMITS : null;
        }
        if (!strict) {
            return null;
        }
        return bound(Limit.LOSS) == 0 || bound(Limit.DRAWDOWN) == 0 ? RiskControl.RC10_LOSS
            : bound(Limit.EXECUTIONS) == 0 ? RiskControl.RC06_REPEATED
            : bound(Limit.REJECTS) == 0 ? RiskControl.RC25_REJECTS
            : bound(Limit.CLOCK_OFFSET) == 0 ? RiskControl.RC20_CLOCK : null;
    }

    private static long usable(long messages) {
        long held = Math.min(messages, Window.MOST);
        return messages == Long.MAX_VALUE ? messages : held - (held + RESERVED_PART - 1) / RESERVED_PART;
    }

    /** A number in a window of no length bounds nothing: it is none. */
    private void needWindow(Limit number, Limit window) {
        if (bound(window) == 0) {
            bounds[number.value()] = 0;
        }
    }

    void save(StateWriter out) {
        out.putBoolean(strict);
        out.putBoolean(any);
        for (Limit limit : ALL) {
            out.putLong(set[limit.value()]);
        }
    }

    void load(StateReader in) {
        strict = in.getBoolean();
        any = in.getBoolean();
        for (Limit limit : ALL) {
            set[limit.value()] = in.getLong();
        }
        conclude();
    }
}
