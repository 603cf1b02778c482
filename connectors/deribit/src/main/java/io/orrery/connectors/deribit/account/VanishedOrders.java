package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.order.DeribitOrders;
import io.orrery.connectors.deribit.order.LiveOrders;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Those of our orders that should be open, and were not when the venue was asked: it is asked about each of them. */
final class VanishedOrders {
    /** After which an order that never showed is forgotten, once the venue has said that it is not there. */
    private static final long FORGET = TimeUnit.SECONDS.toNanos(30);

    private final DeribitOrders orders;
    private final LiveOrders live;
    private final StatementPages pages;
    private long askTime;
    private int slot;

    VanishedOrders(DeribitOrders orders, LiveOrders live, StatementPages pages) {
        this.orders = orders;
        this.live = live;
        this.pages = pages;
    }

    /** The open orders are asked for: later ones are none of ours to look for. */
    void begin(long time) {
        askTime = time;
        slot = -1;
    }

    /** Goes on to the next. False if there is none. */
    boolean next(long time) {
        while (++slot < live.used()) {
            boolean before = live.sinceTime(slot) < askTime && !pages.wasOpen(slot);
            if (before && live.isOpen(slot) && live.nameLength(slot) > 0) {
                return true;
            }
            if (before && live.isSent(slot) && orders.pending() == 0 && time - live.sinceTime(slot) > FORGET) {
                live.remove(slot);
            }
        }
        return false;
    }

    String method() {
        String name = new String(live.names(), live.nameAt(slot), live.nameLength(slot), StandardCharsets.US_ASCII);
        return "private/get_order_state?order_id=" + name;
    }
}
