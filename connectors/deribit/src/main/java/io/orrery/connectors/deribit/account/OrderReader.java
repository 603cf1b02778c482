package io.orrery.connectors.deribit.account;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.deribit.wire.Keys;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;

/** Reads an order: in an answer, in the private stream, in a statement. */
final class OrderReader {
    private static final int ORDER_ID = 0;
    private static final int STATUS = 1;
    private static final int TYPE = 2;
    private static final int TIME_IN_FORCE = 3;
    private static final int INSTRUMENT = 4;
    private static final int UPDATE_TIME = 5;
    private static final int DIRECTION = 6;
    private static final int PRICE = 7;
    private static final int AMOUNT = 8;
    private static final int NEEDED = (1 << AMOUNT + 1) - 1;
    private static final int LABEL = 9;
    private static final int FILLED = 10;
    private static final int POST_ONLY = 11;
    private static final int REDUCE_ONLY = 12;
    private static final int REPLACED = 13;
    private static final int ENDING = 14;
    private static final int ORIGINAL_TYPE = 15;
    private static final int LAST = ORIGINAL_TYPE;
    private static final Name MARKET = new Name("market");

    final OrderState order = new OrderState();
    private final Keys keys = new Keys(
        "order_id", "order_state", "order_type", "time_in_force", "instrument_name", "last_update_timestamp", "direction",
        "price", "amount", "label", "filled_amount", "post_only", "reduce_only", "replaced", "cancel_reason",
        "original_order_type", "web", "api", "mobile", "user_id", "creation_timestamp", "average_price", "contracts", "mmp",
        "is_liquidation", "is_rebalance", "risk_reducing", "reject_post_only", "max_show", "display_amount",
        "refresh_amount", "trigger_price", "trigger", "triggered", "trigger_order_id", "trigger_offset",
        "trigger_reference_price", "profit_loss", "commission");
    private final AccountFields fields;
    private final JsonCursor cursor;
    private final OrderWords words;

    OrderReader(AccountFields fields) {
        this.fields = fields;
        cursor = fields.cursor;
        words = new OrderWords(cursor);
    }

    /** Reads the object that begins here. */
    OrderState read() {
        clear();
        fields.begin();
        int seen = 0;
        for (int key = keys.enter(cursor); key != Keys.END; key = keys.next(cursor)) {
            if (key >= 0 && key <= LAST) {
                if ((seen & 1 << key) != 0) {
                    throw cursor.refusal(Reason.DUPLICATE_KEY);
                }
                seen |= 1 << key;
                value(key);
            } else {
                cursor.skip();
            }
        }
        if ((seen & NEEDED) != NEEDED) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        order.instrument = fields.instrument();
        check();
        return order;
    }

    private void clear() {
        order.orderId = 0;
        order.filled = 0;
        order.isPostOnly = false;
        order.isReduceOnly = false;
        order.isReplaced = false;
        order.isMarket = false;
        order.ending = VenueReason.NONE;
    }

    private void value(int key) {
        switch (key) {
            case ORDER_ID -> order.nameLength = fields.orderName(order.name);
            case STATUS -> order.status = words.status();
            case TYPE -> type();
            case TIME_IN_FORCE -> order.timeInForce = words.timeInForce();
            case INSTRUMENT -> fields.name();
            case UPDATE_TIME -> order.venueTime = fields.time();
            case DIRECTION -> order.side = words.side();
            case PRICE -> order.price = fields.priceOrWord();
            case AMOUNT -> order.quantity = fields.quantity();
            case LABEL -> order.orderId = fields.label();
            case FILLED -> order.filled = fields.isNull() ? 0 : fields.quantity();
            case POST_ONLY -> order.isPostOnly = cursor.flag();
            case REDUCE_ONLY -> order.isReduceOnly = cursor.flag();
            case REPLACED -> order.isReplaced = cursor.flag();
            case ENDING -> order.ending = words.ending();
            default -> originalType();
        }
    }

    private void type() {
        order.type = words.type();
        order.isMarket |= order.type == OrderType.MARKET;
    }

    /** A market order is told as a limit order at the worst price that it may get. */
    private void originalType() {
        cursor.text();
        order.isMarket |= cursor.textIs(MARKET);
    }

    private void check() {
        if (order.isPostOnly && order.timeInForce == TimeInForce.GTC) {
            order.timeInForce = TimeInForce.POST_ONLY;
        }
        if (order.instrument != null && (order.quantity <= 0 || order.filled > order.quantity)) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
    }
}
