package io.orrery.connectors.binance.account;

import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.market.EventFields;
import io.orrery.connectors.binance.order.LiveOrders;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.KeptPayload;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.ClientIds;
import io.orrery.connectors.kit.order.StatementWriter;
import org.agrona.DirectBuffer;

/**
 * Whose order a trade is of: the list of trades does not say, the list of orders does. While a page of trades has orders that are
 * not known here, it is kept until the venue has told of these.
 */
final class TradeOwners {
    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 16;
    private static final int NONE = -1;
    private static final long ORDER_ID = Name.word("orderId");
    private static final long TIME = Name.word("time");
    private static final Name CLIENT_ID = new Name("clientOrderId");

    private final LiveOrders live;
    private final KeptPayload trades = new KeptPayload();
    private final StatedLine unknown = this::look;
    private final StatedLine orders = this::learn;
    private long since;
    private long first = NONE;
    private long last;
    private int asked;

    TradeOwners(LiveOrders live) {
        this.live = live;
    }

    /** Nothing is asked for any more. */
    void clear() {
        first = NONE;
        last = 0;
        asked = 0;
    }

    /** A line of trades, none of which is from before this time and of an order that is not known unless {@link #isAsking}. */
    StatedLine unknown(long from) {
        clear();
        since = from;
        return unknown;
    }

    private void look(EventFields fields, BinanceInstrument instrument, long receivedTime, StatementWriter to) {
        JsonCursor cursor = fields.cursor;
        long venueOrderId = 0;
        long venueTime = 0;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == ORDER_ID) {
                venueOrderId = fields.count();
            } else if (key == TIME) {
                venueTime = fields.time();
            } else {
                cursor.skip();
            }
        }
        if (venueTime >= since && venueOrderId > 0 && live.orderId(venueOrderId) == LiveOrders.UNKNOWN) {
            first = first == NONE ? venueOrderId : Math.min(first, venueOrderId);
            last = Math.max(last, venueOrderId);
        }
    }

    /** True if there are orders to ask about. */
    boolean isAsking() {
        return first != NONE;
    }

    void keep(DirectBuffer body, int offset, int length) {
        trades.keep(body, offset, length);
    }

    KeptPayload kept() {
        return trades;
    }

    /** What to ask the list of orders for. */
    String parameters() {
        return "&orderId=" + first + "&limit=" + PAGE;
    }

    /** A line of orders. */
    StatedLine orders() {
        return orders;
    }

    private void learn(EventFields fields, BinanceInstrument instrument, long receivedTime, StatementWriter to) {
        JsonCursor cursor = fields.cursor;
        long venueOrderId = 0;
        long orderId = ClientIds.FOREIGN;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == ORDER_ID) {
                venueOrderId = fields.count();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(CLIENT_ID)) {
                cursor.text();
                orderId = ClientIds.read(cursor);
            } else {
                cursor.skip();
            }
        }
        if (venueOrderId <= 0) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        first = Math.max(first, venueOrderId + 1);
        if (orderId != ClientIds.FOREIGN) {
            live.recall(orderId, venueOrderId);
        }
    }

    /**
     * Goes on behind a page of orders.
     *
     * @return true if all is known that can be; {@link #isAsking} if it is not, and more is to be asked for
     */
    boolean turn(int read) {
        boolean known = first > last;
        if (known || read < PAGE || ++asked == MOST_PAGES) {
            first = NONE;
        }
        return known || first != NONE;
    }
}
