package io.orrery.connectors.kraken.order;

import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.connectors.kraken.KrakenInstrument;
import org.agrona.MutableDirectBuffer;

/** Writes the requests of the private stream, each from index 0 on, and returns their length. Allocates nothing. */
public final class OrderMessages {
    /** Bytes that every request fits in. */
    public static final int ROOM = 2_048;

    private static final int LONGEST_TOKEN = 1_024;
    private static final byte[] SUBSCRIBE = Request.ascii("subscribe");
    private static final byte[] CHANNEL = Request.ascii("channel");
    private static final byte[] EXECUTIONS = Request.ascii("executions");
    private static final byte[] BALANCES = Request.ascii("balances");
    private static final byte[] OPEN_ORDERS = Request.ascii("snap_orders");
    private static final byte[] ADD = Request.ascii("add_order");
    private static final byte[] CANCEL = Request.ascii("cancel_order");
    private static final byte[] AMEND = Request.ascii("amend_order");
    private static final byte[] CANCEL_ALL = Request.ascii("cancel_all");
    private static final byte[] CANCEL_AFTER = Request.ascii("cancel_all_orders_after");
    private static final byte[] ORDER_TYPE = Request.ascii("order_type");
    private static final byte[] SIDE = Request.ascii("side");
    private static final byte[] SYMBOL = Request.ascii("symbol");
    private static final byte[] QUANTITY = Request.ascii("order_qty");
    private static final byte[] DISPLAY = Request.ascii("display_qty");
    private static final byte[] LIMIT_PRICE = Request.ascii("limit_price");
    private static final byte[] TIME_IN_FORCE = Request.ascii("time_in_force");
    private static final byte[] EXPIRES = Request.ascii("expire_time");
    private static final byte[] POST_ONLY = Request.ascii("post_only");
    private static final byte[] TRIGGERS = Request.ascii("triggers");
    private static final byte[] REFERENCE = Request.ascii("reference");
    private static final byte[] PRICE = Request.ascii("price");
    private static final byte[] PRICE_TYPE = Request.ascii("price_type");
    private static final byte[] CLIENT_ID = Request.ascii("cl_ord_id");
    private static final byte[] ORDER_ID = Request.ascii("order_id");
    private static final byte[] TIMEOUT = Request.ascii("timeout");
    private static final byte[] BUY = Request.ascii("buy");
    private static final byte[] SELL = Request.ascii("sell");
    private static final byte[] IOC = Request.ascii("ioc");
    private static final byte[] GTD = Request.ascii("gtd");
    private static final byte[] LAST = Request.ascii("last");
    private static final byte[] INDEX = Request.ascii("index");
    private static final byte[] FIXED = Request.ascii("static");
    private static final byte[] OFFSET = Request.ascii("quote");
    private static final byte[] LIMIT = Request.ascii("limit");
    private static final byte[] ICEBERG = Request.ascii("iceberg");
    private static final byte[] MARKET = Request.ascii("market");
    private static final byte[] STOP = Request.ascii("stop-loss");
    private static final byte[] STOP_LIMIT = Request.ascii("stop-loss-limit");
    private static final byte[] TAKE_PROFIT = Request.ascii("take-profit");
    private static final byte[] TAKE_PROFIT_LIMIT = Request.ascii("take-profit-limit");
    private static final byte[] TRAILING_STOP = Request.ascii("trailing-stop");

    private final Request request = new Request();
    private byte[] token = {};

    /** What proves from now on who we are. False, and nothing taken, if it can't be a token. */
    public boolean token(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TOKEN || !text.chars().allMatch(OrderMessages::isPlain)) {
            return false;
        }
        token = Request.ascii(text);
        return true;
    }

    private static boolean isPlain(int character) {
        return character > ' ' && character < 127 && character != '"' && character != '\\';
    }

    /** Subscribes to what happens to orders, with all that are open to begin with. */
    public int subscribeExecutions(long id, MutableDirectBuffer to) {
        request.begin(SUBSCRIBE, to);
        request.text(CHANNEL, EXECUTIONS);
        request.yes(OPEN_ORDERS);
        return request.end(token, id);
    }

    /** Subscribes to what the account has. */
    public int subscribeBalances(long id, MutableDirectBuffer to) {
        request.begin(SUBSCRIBE, to);
        request.text(CHANNEL, BALANCES);
        return request.end(token, id);
    }

    public int place(long id, NewOrderDecoder order, KrakenInstrument instrument, MutableDirectBuffer to) {
        int priceScale = instrument.feed().priceScale();
        int quantityScale = instrument.feed().quantityScale();
        OrderType type = order.orderType();
        TimeInForce timeInForce = order.timeInForce();
        request.begin(ADD, to);
        request.text(ORDER_TYPE, word(type, order.displayQuantity() > 0));
        request.text(SIDE, order.side() == Side.BUY ? BUY : SELL);
        request.text(SYMBOL, instrument.symbol());
        request.decimal(QUANTITY, order.quantity(), quantityScale);
        if (order.displayQuantity() > 0) {
            request.decimal(DISPLAY, order.displayQuantity(), quantityScale);
        }
        if (hasLimit(type)) {
            request.decimal(LIMIT_PRICE, order.price(), priceScale);
        }
        if (isTriggered(type)) {
            triggers(order, type, priceScale);
        }
        if (timeInForce == TimeInForce.IOC && type == OrderType.LIMIT) {
            request.text(TIME_IN_FORCE, IOC);
        } else if (timeInForce == TimeInForce.GTD) {
            request.text(TIME_IN_FORCE, GTD);
            request.time(EXPIRES, order.expireTime());
        } else if (timeInForce == TimeInForce.POST_ONLY) {
            request.yes(POST_ONLY);
        }
        request.clientId(CLIENT_ID, order.orderId());
        return request.end(token, id);
    }

    /** A trailing stop is given how far the market must come back, whatever its side. */
    private void triggers(NewOrderDecoder order, OrderType type, int priceScale) {
        boolean trails = type == OrderType.TRAILING_STOP;
        request.open(TRIGGERS);
        request.text(REFERENCE, order.trigger() == Trigger.INDEX ? INDEX : LAST);
        request.decimal(PRICE, trails ? order.trailingOffset() : order.triggerPrice(), priceScale);
        request.text(PRICE_TYPE, trails ? OFFSET : FIXED);
        request.close();
    }

    /** By our id, which holds before the venue's is known. */
    public int cancel(long id, long orderId, MutableDirectBuffer to) {
        request.begin(CANCEL, to);
        request.clientIds(CLIENT_ID, orderId);
        return request.end(token, id);
    }

    /** An order that is not ours, by the venue's id. */
    public int cancel(long id, LiveOrders orders, int slot, MutableDirectBuffer to) {
        request.begin(CANCEL, to);
        request.venueIds(ORDER_ID, orders, slot);
        return request.end(token, id);
    }

    /**
     * @param price 0 if it has none
     * @param quantity in all, with what is filled
     */
    public int amend(
        long id, long orderId, long price, long quantity, boolean postOnly, KrakenInstrument instrument, MutableDirectBuffer to) {
        request.begin(AMEND, to);
        request.clientId(CLIENT_ID, orderId);
        request.decimal(QUANTITY, quantity, instrument.feed().quantityScale());
        if (price > 0) {
            request.decimal(LIMIT_PRICE, price, instrument.feed().priceScale());
            if (postOnly) {
                request.yes(POST_ONLY);
            }
        }
        return request.end(token, id);
    }

    public int cancelAll(long id, MutableDirectBuffer to) {
        request.begin(CANCEL_ALL, to);
        return request.end(token, id);
    }

    /** @param seconds after which the venue cancels all, unless it hears this again; 0 for never */
    public int cancelAllAfter(long id, long seconds, MutableDirectBuffer to) {
        request.begin(CANCEL_AFTER, to);
        request.number(TIMEOUT, seconds);
        return request.end(token, id);
    }

    static boolean hasLimit(OrderType type) {
        return type == OrderType.LIMIT || type == OrderType.STOP_LIMIT || type == OrderType.TAKE_PROFIT_LIMIT;
    }

    static boolean isTriggered(OrderType type) {
        return type != OrderType.LIMIT && type != OrderType.MARKET;
    }

    private static byte[] word(OrderType type, boolean hides) {
        return switch (type) {
            case LIMIT -> hides ? ICEBERG : LIMIT;
            case MARKET -> MARKET;
            case STOP -> STOP;
            case STOP_LIMIT -> STOP_LIMIT;
            case TAKE_PROFIT -> TAKE_PROFIT;
            case TAKE_PROFIT_LIMIT -> TAKE_PROFIT_LIMIT;
            case TRAILING_STOP -> TRAILING_STOP;
            default -> throw new IllegalArgumentException("type=" + type + ": is not declared");
        };
    }
}
