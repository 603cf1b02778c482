package io.orrery.engine.account;

import io.orrery.codecs.sbe.DifferenceKind;
import io.orrery.engine.order.Order;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * What happened in an account and its venue kept from us, though it told what happens, or still does. What a gap explains is not
 * counted: while nobody listened nobody could be told.
 */
final class Untold {
    private long count;
    private long liveTime;

    /** The venue tells what happens from here on. */
    void begin(long time) {
        liveTime = time;
    }

    /** True of a trade that should have been told by when a statement was asked for, and not only then. */
    boolean isKept(long venueTime, long askedTime) {
        return venueTime > liveTime + Account.UNDER_WAY && venueTime < askedTime - Account.WINDOW;
    }

    /**
     * A difference was told.
     *
     * @param of the order that it is of, or null
     * @param kept true if it is a trade that was kept from us
     */
    void onDifference(DifferenceKind kind, Order of, boolean kept) {
        boolean untold = switch (kind) {
            case ORDER_FILLED -> true;
            case ORDER_MISSING -> of != null && Math.max(of.createdTime(), of.statedTime()) > liveTime;
            case TRADE_MISSED -> kept;
            default -> false;
        };
        count += untold ? 1 : 0;
    }

    /** Since an operator last took note of it. */
    long count() {
        return count;
    }

    void approve() {
        count = 0;
    }

    void save(StateWriter out) {
        out.putLong(count);
        out.putLong(liveTime);
    }

    void load(StateReader in) {
        count = in.getLong();
        liveTime = in.getLong();
    }
}
