package io.orrery.connectors.kraken.account;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.ClientIds;
import io.orrery.connectors.kit.order.OpenOrder;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kraken.KrakenInstrument;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.order.LiveOrders;
import io.orrery.connectors.kraken.order.OrderName;
import io.orrery.connectors.kraken.wire.KrakenNames;
import java.util.Set;

/** Reads one order of REST, and states it if it is open. Its instrument stands in its middle: all is looked at twice. */
final class OpenOrderReader {
    private static final long DESCRIPTION = Name.word("descr");
    private static final long PAIR = Name.word("pair");
    private static final long SIDE = Name.word("type");
    private static final long PRICE = Name.word("price");
    private static final long SECOND_PRICE = Name.word("price2");
    private static final long QUANTITY = Name.word("vol");
    private static final long FILLED = Name.word("vol_exec");
    private static final long OPENED = Name.word("opentm");
    private static final long EXPIRES = Name.word("expiretm");
    private static final long FLAGS = Name.word("oflags");
    private static final long STATUS = Name.word("status");
    private static final long NULL = Name.word("null");
    private static final Name ORDER_TYPE = new Name("ordertype");
    private static final Name CLIENT_ID = new Name("cl_ord_id");
    private static final int TIME_SCALE = 9;
    private static final String LIMITED = "-limit";
    private static final Set<String> OVER = Set.of("closed", "canceled", "expired");

    private final KrakenInstruments instruments;
    private final KrakenNames names;
    private final LiveOrders live;
    private JsonCursor cursor;
    private String pair;
    private String side;
    private String type;
    private String clientId;
    private String flags;
    private long orderId;
    private int price;
    private int secondPrice;
    private int quantity;
    private int filled;
    private long opened;
    private boolean expires;
    private boolean over;

    OpenOrderReader(KrakenInstruments instruments, KrakenNames names, LiveOrders live) {
        this.instruments = instruments;
        this.names = names;
        this.live = live;
    }

    /** Reads the object that begins here. One of an instrument that is not traded here is left out. */
    void state(JsonCursor from, OrderName name, long receivedTime, StatementWriter to) {
        KrakenInstrument instrument = read(from);
        if (instrument != null) {
            OpenOrder order = order(instrument, name);
            to.at(receivedTime, opened).order(instrument.id(), order);
            if (live.ofNumber(name.number()) == LiveOrders.NONE && live.ofOrderId(order.orderId()) == LiveOrders.NONE) {
                remember(instrument, order, name, receivedTime);
            }
        }
    }

    /** Reads the object that begins here, of an order that is not known by its name: whose it is, is known from now on. */
    void recall(JsonCursor from, OrderName name, long receivedTime) {
        KrakenInstrument instrument = read(from);
        if (instrument == null) {
            return;
        }
        OpenOrder order = order(instrument, name);
        int slot = live.ofOrderId(order.orderId());
        if (slot != LiveOrders.NONE) {
            live.name(slot, name);
            return;
        }
        slot = remember(instrument, order, name, receivedTime);
        if (slot != LiveOrders.NONE && over) {
            live.end(slot);
        }
    }

    /** Returns its instrument, null if that is not traded here. */
    private KrakenInstrument read(JsonCursor from) {
        cursor = from;
        clear();
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (!cursor.takes(NULL) && !member(key)) {
                cursor.skip();
            }
        }
        if (pair == null || side == null || type == null || quantity == 0 || filled == 0) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        String symbol = names.symbol(pair);
        return symbol == null ? null : instruments.of(symbol);
    }

    private void clear() {
        pair = null;
        side = null;
        type = null;
        clientId = "";
        flags = "";
        orderId = ClientIds.FOREIGN;
        price = 0;
        secondPrice = 0;
        quantity = 0;
        filled = 0;
        opened = 0;
        expires = false;
        over = false;
    }

    private boolean member(long key) {
        if (key == DESCRIPTION) {
            description();
        } else if (key == QUANTITY) {
            quantity = place();
        } else if (key == FILLED) {
            filled = place();
        } else if (key == OPENED) {
            opened = cursor.decimal(TIME_SCALE);
        } else if (key == EXPIRES) {
            expires = cursor.decimal(TIME_SCALE) > 0;
        } else if (key == STATUS) {
            over = OVER.contains(text());
        } else if (key == FLAGS) {
            flags = text();
        } else if (key == JsonCursor.LONG_KEY && cursor.textIs(CLIENT_ID)) {
            clientId = text();
            orderId = ClientIds.read(cursor);
        } else {
            return false;
        }
        return true;
    }

    private void description() {
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == PAIR) {
                pair = text();
            } else if (key == SIDE) {
                side = text();
            } else if (key == PRICE) {
                price = place();
            } else if (key == SECOND_PRICE) {
                secondPrice = place();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(ORDER_TYPE)) {
                type = text();
            } else {
                cursor.skip();
            }
        }
    }

    private int place() {
        int here = cursor.position();
        cursor.skip();
        return here;
    }

    private String text() {
        cursor.text();
        return cursor.textString();
    }

    private OpenOrder order(KrakenInstrument instrument, OrderName name) {
        int end = cursor.position();
        int quantityScale = instrument.feed().quantityScale();
        int limitAt = type.endsWith(LIMITED) ? secondPrice : hasLimit() ? price : 0;
        long limit = limitAt == 0 || type.startsWith("trailing") ? 0 : amount(limitAt, instrument.feed().priceScale());
        OpenOrder order = new OpenOrder(
            orderId, name.number(), name.text(), clientId, side(), orderType(), timeInForce(), limit,
            amount(quantity, quantityScale), amount(filled, quantityScale));
        cursor.returnTo(end);
        return order;
    }

    private boolean hasLimit() {
        return type.equals("limit") || type.equals("iceberg");
    }

    private long amount(int place, int scale) {
        cursor.returnTo(place);
        long amount = cursor.decimal(scale);
        if (amount < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return amount;
    }

    private Side side() {
        return switch (side) {
            case "buy" -> Side.BUY;
            case "sell" -> Side.SELL;
            default -> throw cursor.refusal(Reason.OUT_OF_RANGE);
        };
    }

    private OrderType orderType() {
        return switch (type) {
            case "limit", "iceberg" -> OrderType.LIMIT;
            case "market" -> OrderType.MARKET;
            case "stop-loss" -> OrderType.STOP;
            case "stop-loss-limit" -> OrderType.STOP_LIMIT;
            case "take-profit" -> OrderType.TAKE_PROFIT;
            case "take-profit-limit" -> OrderType.TAKE_PROFIT_LIMIT;
            case "trailing-stop" -> OrderType.TRAILING_STOP;
            case "trailing-stop-limit" -> OrderType.TRAILING_STOP_LIMIT;
            default -> throw cursor.refusal(Reason.OUT_OF_RANGE);
        };
    }

    private TimeInForce timeInForce() {
        if (expires) {
            return TimeInForce.GTD;
        }
        return (',' + flags + ',').contains(",post,") ? TimeInForce.POST_ONLY : TimeInForce.GTC;
    }

    /** An order that was sent before this venue was started is known from now on. Returns its slot, or NONE if none is left. */
    private int remember(KrakenInstrument instrument, OpenOrder order, OrderName name, long time) {
        int slot = live.add(order.orderId(), instrument.id(), order.side(), time);
        if (slot != LiveOrders.NONE) {
            live.open(slot, name);
            live.quantity(slot, order.quantity());
            live.filled(slot, order.filled());
            live.kind(slot, order.price() > 0, order.timeInForce() == TimeInForce.POST_ONLY, false);
        }
        return slot;
    }
}
