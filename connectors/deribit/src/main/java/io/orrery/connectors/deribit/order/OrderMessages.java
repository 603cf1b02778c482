package io.orrery.connectors.deribit.order;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.connectors.deribit.wire.RpcWriter;
import io.orrery.connectors.kit.venue.TradedInstrument;
import org.agrona.MutableDirectBuffer;

/** Writes commands as JSON-RPC requests, each from index 0 on, and returns their length. Allocates nothing. */
public final class OrderMessages {
    /** Bytes that every request fits in. */
    public static final int ROOM = 1_024;

    private static final byte[] BUY = ascii("private/buy");
    private static final byte[] SELL = ascii("private/sell");
    private static final byte[] EDIT = ascii("private/edit");
    private static final byte[] EDIT_BY_LABEL = ascii("private/edit_by_label");
    private static final byte[] CANCEL = ascii("private/cancel");
    private static final byte[] CANCEL_BY_LABEL = ascii("private/cancel_by_label");
    private static final byte[] CANCEL_ALL = ascii("private/cancel_all");
    private static final byte[] CANCEL_ALL_OF = ascii("private/cancel_all_by_instrument");

    private static final byte[] INSTRUMENT = ascii("instrument_name");
    private static final byte[] AMOUNT = ascii("amount");
    private static final byte[] TYPE = ascii("type");
    private static final byte[] LABEL = ascii("label");
    private static final byte[] PRICE = ascii("price");
    private static final byte[] TIME_IN_FORCE = ascii("time_in_force");
    private static final byte[] DISPLAY_AMOUNT = ascii("display_amount");
    private static final byte[] POST_ONLY = ascii("post_only");
    private static final byte[] REJECT_POST_ONLY = ascii("reject_post_only");
    private static final byte[] REDUCE_ONLY = ascii("reduce_only");
    private static final byte[] TRIGGER_PRICE = ascii("trigger_price");
    private static final byte[] TRIGGER_OFFSET = ascii("trigger_offset");
    private static final byte[] TRIGGER = ascii("trigger");
    private static final byte[] ORDER_ID = ascii("order_id");

    private static final byte[] GOOD_TIL_CANCELLED = ascii("good_til_cancelled");
    private static final byte[] GOOD_TIL_DAY = ascii("good_til_day");
    private static final byte[] FILL_OR_KILL = ascii("fill_or_kill");
    private static final byte[] IMMEDIATE_OR_CANCEL = ascii("immediate_or_cancel");
    private static final byte[] LAST_PRICE = ascii("last_price");
    private static final byte[] MARK_PRICE = ascii("mark_price");
    private static final byte[] INDEX_PRICE = ascii("index_price");
    private static final byte[] LIMIT = ascii("limit");
    private static final byte[] MARKET = ascii("market");
    private static final byte[] MARKET_LIMIT = ascii("market_limit");
    private static final byte[] STOP_MARKET = ascii("stop_market");
    private static final byte[] STOP_LIMIT = ascii("stop_limit");
    private static final byte[] TAKE_MARKET = ascii("take_market");
    private static final byte[] TAKE_LIMIT = ascii("take_limit");
    private static final byte[] TRAILING_STOP = ascii("trailing_stop");

    private final RpcWriter writer = new RpcWriter();

    public int place(long id, NewOrderDecoder order, TradedInstrument instrument, MutableDirectBuffer to) {
        int priceScale = instrument.feed().priceScale();
        int quantityScale = instrument.feed().quantityScale();
        OrderType type = order.orderType();
        writer.begin(to, id, order.side() == Side.BUY ? BUY : SELL)
            .text(INSTRUMENT, instrument.symbol())
            .decimal(AMOUNT, order.quantity(), quantityScale)
            .text(TYPE, word(type))
            .clientId(LABEL, order.orderId())
            .text(TIME_IN_FORCE, word(order.timeInForce()));
        if (hasLimit(type)) {
            writer.decimal(PRICE, order.price(), priceScale);
        }
        if (order.timeInForce() == TimeInForce.POST_ONLY) {
            writer.on(POST_ONLY).on(REJECT_POST_ONLY);
        }
        if (order.reduceOnly() == Switch.ON) {
            writer.on(REDUCE_ONLY);
        }
        if (order.displayQuantity() > 0) {
            writer.decimal(DISPLAY_AMOUNT, order.displayQuantity(), quantityScale);
        }
        if (type == OrderType.TRAILING_STOP) {
            writer.decimal(TRIGGER_OFFSET, order.trailingOffset(), priceScale).text(TRIGGER, word(order.trigger()));
        } else if (isTriggered(type)) {
            writer.decimal(TRIGGER_PRICE, order.triggerPrice(), priceScale).text(TRIGGER, word(order.trigger()));
        }
        return writer.end();
    }

    /** Cancels by the venue's id if it is known; by our label, which takes the venue longer, if not. */
    public int cancel(long id, long orderId, int slot, LiveOrders live, MutableDirectBuffer to) {
        if (slot >= 0 && live.nameLength(slot) > 0) {
            return writer.begin(to, id, CANCEL).text(ORDER_ID, live.names(), live.nameAt(slot), live.nameLength(slot)).end();
        }
        return writer.begin(to, id, CANCEL_BY_LABEL).clientId(LABEL, orderId).end();
    }

    /** Amends likewise. What an order was beside price and amount must be said again. */
    public int amend(
        long id, AmendOrderDecoder amend, int slot, LiveOrders live, TradedInstrument instrument, MutableDirectBuffer to) {
        if (slot >= 0 && live.nameLength(slot) > 0) {
            writer.begin(to, id, EDIT).text(ORDER_ID, live.names(), live.nameAt(slot), live.nameLength(slot));
        } else {
            writer.begin(to, id, EDIT_BY_LABEL).clientId(LABEL, amend.orderId()).text(INSTRUMENT, instrument.symbol());
        }
        writer.decimal(AMOUNT, amend.quantity(), instrument.feed().quantityScale())
            .decimal(PRICE, amend.price(), instrument.feed().priceScale());
        if (slot >= 0 && live.isPostOnly(slot)) {
            writer.on(POST_ONLY).on(REJECT_POST_ONLY);
        }
        if (slot >= 0 && live.isReduceOnly(slot)) {
            writer.on(REDUCE_ONLY);
        }
        return writer.end();
    }

    /** @param instrument null for the orders of all */
    public int cancelAll(long id, TradedInstrument instrument, MutableDirectBuffer to) {
        if (instrument == null) {
            return writer.begin(to, id, CANCEL_ALL).end();
        }
        return writer.begin(to, id, CANCEL_ALL_OF).text(INSTRUMENT, instrument.symbol()).end();
    }

    static boolean hasLimit(OrderType type) {
        return type == OrderType.LIMIT || type == OrderType.STOP_LIMIT || type == OrderType.TAKE_PROFIT_LIMIT;
    }

    /** True of orders that wait for a price. */
    static boolean isTriggered(OrderType type) {
        return type != OrderType.LIMIT && type != OrderType.MARKET && type != OrderType.MARKET_LIMIT;
    }

    private static byte[] word(TimeInForce timeInForce) {
        return switch (timeInForce) {
            case IOC -> IMMEDIATE_OR_CANCEL;
            case FOK -> FILL_OR_KILL;
            case DAY -> GOOD_TIL_DAY;
            default -> GOOD_TIL_CANCELLED;
        };
    }

    private static byte[] word(Trigger trigger) {
        return switch (trigger) {
            case MARK -> MARK_PRICE;
            case INDEX -> INDEX_PRICE;
            default -> LAST_PRICE;
        };
    }

    private static byte[] word(OrderType type) {
        return switch (type) {
            case LIMIT -> LIMIT;
            case MARKET -> MARKET;
            case MARKET_LIMIT -> MARKET_LIMIT;
            case STOP -> STOP_MARKET;
            case STOP_LIMIT -> STOP_LIMIT;
            case TAKE_PROFIT -> TAKE_MARKET;
            case TAKE_PROFIT_LIMIT -> TAKE_LIMIT;
            case TRAILING_STOP -> TRAILING_STOP;
            default -> throw new IllegalArgumentException("type=" + type + ": is not declared");
        };
    }

    private static byte[] ascii(String text) {
        return RpcWriter.ascii(text);
    }
}
