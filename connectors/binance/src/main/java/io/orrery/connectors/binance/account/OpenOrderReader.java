package io.orrery.connectors.binance.account;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.market.EventFields;
import io.orrery.connectors.binance.order.LiveOrders;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.ClientIds;
import io.orrery.connectors.kit.order.OpenOrder;
import io.orrery.connectors.kit.order.StatementWriter;

/** Reads one open order of REST and states it. */
final class OpenOrderReader implements StatedLine {
    private static final long ORDER_ID = Name.word("orderId");
    private static final long PRICE = Name.word("price");
    private static final long QUANTITY = Name.word("origQty");
    private static final long TYPE = Name.word("type");
    private static final long SIDE = Name.word("side");
    private static final Name CLIENT_ID = new Name("clientOrderId");
    private static final Name FILLED = new Name("executedQty");
    private static final Name TIME_IN_FORCE = new Name("timeInForce");
    private static final Name UPDATE_TIME = new Name("updateTime");
    private static final Name TRAILING = new Name("trailingDelta");

    private final LiveOrders live;
    private long venueOrderId;
    private long orderId;
    private String clientId;
    private String side;
    private String type;
    private String timeInForce;
    private long price;
    private long quantity;
    private long filled;
    private long venueTime;
    private boolean trails;

    OpenOrderReader(LiveOrders live) {
        this.live = live;
    }

    @Override
    public void state(EventFields fields, BinanceInstrument instrument, long receivedTime, StatementWriter to) {
        venueOrderId = 0;
        clientId = null;
        side = null;
        type = null;
        timeInForce = null;
        quantity = -1;
        filled = -1;
        price = -1;
        venueTime = 0;
        trails = false;
        JsonCursor cursor = fields.cursor;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (!shortKey(fields, instrument, key) && !(key == JsonCursor.LONG_KEY && longKey(fields, instrument))) {
                cursor.skip();
            }
        }
        if (venueOrderId <= 0 || clientId == null || side == null || type == null || timeInForce == null || price < 0
            || quantity < 0 || filled < 0) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        to.at(receivedTime, venueTime).order(instrument.id(), new OpenOrder(
            orderId, venueOrderId, "", clientId, side(cursor), orderType(cursor), timeInForce(), price, quantity, filled));
        if (orderId != ClientIds.FOREIGN) {
            live.open(orderId, venueOrderId, price);
        }
    }

    private boolean shortKey(EventFields fields, BinanceInstrument instrument, long key) {
        JsonCursor cursor = fields.cursor;
        if (key == ORDER_ID) {
            venueOrderId = cursor.integer();
        } else if (key == PRICE) {
            price = fields.amount(instrument.feed().priceScale());
        } else if (key == QUANTITY) {
            quantity = fields.amount(instrument.feed().quantityScale());
        } else if (key == TYPE) {
            type = text(cursor);
        } else if (key == SIDE) {
            side = text(cursor);
        } else {
            return false;
        }
        return true;
    }

    private boolean longKey(EventFields fields, BinanceInstrument instrument) {
        JsonCursor cursor = fields.cursor;
        if (cursor.textIs(CLIENT_ID)) {
            clientId = text(cursor);
            orderId = ClientIds.read(cursor);
        } else if (cursor.textIs(FILLED)) {
            filled = fields.amount(instrument.feed().quantityScale());
        } else if (cursor.textIs(TIME_IN_FORCE)) {
            timeInForce = text(cursor);
        } else if (cursor.textIs(UPDATE_TIME)) {
            venueTime = fields.time();
        } else if (cursor.textIs(TRAILING)) {
            trails = cursor.integer() > 0;
        } else {
            return false;
        }
        return true;
    }

    private static String text(JsonCursor cursor) {
        cursor.text();
        return cursor.textString();
    }

    private Side side(JsonCursor cursor) {
        return switch (side) {
            case "BUY" -> Side.BUY;
            case "SELL" -> Side.SELL;
            default -> throw cursor.refusal(Reason.OUT_OF_RANGE);
        };
    }

    private OrderType orderType(JsonCursor cursor) {
        return switch (type) {
            case "LIMIT", "LIMIT_MAKER" -> OrderType.LIMIT;
            case "MARKET" -> OrderType.MARKET;
            case "STOP_LOSS" -> trails ? OrderType.TRAILING_STOP : OrderType.STOP;
            case "STOP_LOSS_LIMIT" -> trails ? OrderType.TRAILING_STOP_LIMIT : OrderType.STOP_LIMIT;
            case "TAKE_PROFIT" -> trails ? OrderType.TRAILING_STOP : OrderType.TAKE_PROFIT;
            case "TAKE_PROFIT_LIMIT" -> trails ? OrderType.TRAILING_STOP_LIMIT : OrderType.TAKE_PROFIT_LIMIT;
            default -> throw cursor.refusal(Reason.OUT_OF_RANGE);
        };
    }

    private TimeInForce timeInForce() {
        if (type.equals("LIMIT_MAKER")) {
            return TimeInForce.POST_ONLY;
        }
        return switch (timeInForce) {
            case "IOC" -> TimeInForce.IOC;
            case "FOK" -> TimeInForce.FOK;
            default -> TimeInForce.GTC;
        };
    }
}
