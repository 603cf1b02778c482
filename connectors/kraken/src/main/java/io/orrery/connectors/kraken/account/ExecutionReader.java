package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.order.ClientIds;
import io.orrery.connectors.kraken.KrakenInstrument;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.account.ExecutionReport.Step;
import io.orrery.connectors.kraken.order.LiveOrders;
import io.orrery.connectors.kraken.order.OrderName;

/**
 * Reads one element of the channel executions, twice: first of which order it is, for most do not say of which instrument, and
 * with it not in which scale their numbers are; then what it says.
 */
final class ExecutionReader {
    private static final long ORDER_ID = Name.word("order_id");
    private static final long SYMBOL = Name.word("symbol");
    private static final long SIDE = Name.word("side");
    private static final long LAST_QUANTITY = Name.word("last_qty");
    private static final long FILLED = Name.word("cum_qty");
    private static final long TRADE_ID = Name.word("trade_id");
    private static final long EXECUTION_ID = Name.word("exec_id");
    private static final long FEES = Name.word("fees");
    private static final long REASON = Name.word("reason");
    private static final long NULL = Name.word("null");
    private static final Name STEP = new Name("exec_type");
    private static final Name CLIENT_ID = new Name("cl_ord_id");
    private static final Name QUANTITY = new Name("order_qty");
    private static final Name PRICE = new Name("limit_price");
    private static final Name LAST_PRICE = new Name("last_price");
    private static final Name LIQUIDITY = new Name("liquidity_ind");
    private static final Name TIMESTAMP = new Name("timestamp");
    private static final Name ORDER_TYPE = new Name("order_type");
    private static final Name TIME_IN_FORCE = new Name("time_in_force");
    private static final Name POST_ONLY = new Name("post_only");

    final ExecutionReport report = new ExecutionReport();

    private final KrakenInstruments instruments;
    private final LiveOrders live;
    private final JsonCursor cursor;
    private final ExecutionWords words;
    private final FeeReader fees;
    private final OrderName execution = new OrderName();
    private boolean hasSymbol;
    private boolean hasType;
    private boolean hasTimeInForce;
    private FeedInstrument named;

    ExecutionReader(KrakenInstruments instruments, LiveOrders live, JsonCursor cursor) {
        this.instruments = instruments;
        this.live = live;
        this.cursor = cursor;
        words = new ExecutionWords(cursor);
        fees = new FeeReader(cursor, report);
    }

    /**
     * Reads the object that begins here.
     *
     * @throws PayloadRefusal if it is damaged, or of an order of ours whose instrument nobody knows
     */
    void read() {
        int start = cursor.position();
        identify();
        report.instrument = find();
        if (report.instrument == null) {
            return;
        }
        int end = cursor.position();
        cursor.returnTo(start);
        report.clear();
        execution.clear();
        fees.clear();
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (cursor.takes(NULL)) {
                continue;
            }
            if (!shortKey(key) && !(key == JsonCursor.LONG_KEY && longKey())) {
                cursor.skip();
            }
        }
        check();
        cursor.returnTo(end);
    }

    private void identify() {
        report.name.clear();
        report.step = null;
        report.orderId = 0;
        hasSymbol = false;
        hasType = false;
        hasTimeInForce = false;
        named = null;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (cursor.takes(NULL)) {
                continue;
            }
            if (key == ORDER_ID) {
                once(report.name.number() == 0);
                report.name.read(cursor);
            } else if (key == SYMBOL) {
                once(!hasSymbol);
                cursor.text();
                hasSymbol = true;
                named = instruments.symbols().find(cursor);
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(STEP)) {
                once(report.step == null);
                report.step = words.step();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(CLIENT_ID)) {
                report.orderId = clientId();
            } else {
                cursor.skip();
            }
        }
        if (report.step == null || report.name.number() == 0) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
    }

    private void once(boolean first) {
        if (!first) {
            throw cursor.refusal(Reason.DUPLICATE_KEY);
        }
    }

    /** An id that is empty, or not one of ours, is 0. */
    private long clientId() {
        boolean isText = cursor.isText();
        int start = cursor.position();
        cursor.skip();
        if (!isText || cursor.position() - start != ClientIds.LENGTH + 2) {
            return ClientIds.FOREIGN;
        }
        cursor.returnTo(start);
        cursor.text();
        return ClientIds.read(cursor);
    }

    private KrakenInstrument find() {
        int slot = live.ofNumber(report.name.number());
        if (slot == LiveOrders.NONE) {
            slot = live.ofOrderId(report.orderId);
        }
        report.slot = slot;
        if (slot != LiveOrders.NONE && report.orderId == 0) {
            report.orderId = live.orderId(slot);
        }
        if (hasSymbol) {
            return named == null ? null : instruments.of(named.id());
        }
        if (slot != LiveOrders.NONE) {
            return instruments.of(live.instrumentId(slot));
        }
        if (report.orderId != 0 || report.step == Step.TRADE) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        return null;
    }

    private boolean shortKey(long key) {
        if (key == SIDE) {
            report.side = words.side();
        } else if (key == LAST_QUANTITY) {
            report.lastQuantity = quantity();
        } else if (key == FILLED) {
            report.filled = quantity();
        } else if (key == TRADE_ID) {
            report.tradeId = cursor.integer();
        } else if (key == EXECUTION_ID) {
            execution.read(cursor);
        } else if (key == FEES) {
            fees.read();
        } else if (key == REASON) {
            report.reason = words.reason();
        } else {
            return false;
        }
        return true;
    }

    private boolean longKey() {
        if (cursor.textIs(QUANTITY)) {
            report.quantity = quantity();
        } else if (cursor.textIs(PRICE)) {
            report.price = price();
        } else if (cursor.textIs(LAST_PRICE)) {
            report.lastPrice = price();
        } else if (cursor.textIs(LIQUIDITY)) {
            report.isMaker = words.isMaker();
        } else if (cursor.textIs(TIMESTAMP)) {
            report.venueTime = cursor.time();
        } else if (cursor.textIs(ORDER_TYPE)) {
            once(!hasType);
            hasType = true;
            cursor.text();
            report.endsAtOnce |= words.endsAtOnce();
            report.isLimited = words.isLimited();
        } else if (cursor.textIs(TIME_IN_FORCE)) {
            once(!hasTimeInForce);
            hasTimeInForce = true;
            cursor.text();
            report.endsAtOnce |= words.endsAtOnce();
        } else if (cursor.textIs(POST_ONLY)) {
            report.isPostOnly = cursor.flag();
        } else {
            return false;
        }
        return true;
    }

    private long price() {
        return amount(report.instrument.feed().priceScale());
    }

    private long quantity() {
        return amount(report.instrument.feed().quantityScale());
    }

    private long amount(int scale) {
        long amount = cursor.decimal(scale);
        if (amount < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return amount;
    }

    /** A trade without the venue's number for it is known by the number of its text. */
    private void check() {
        if (report.step != Step.TRADE) {
            return;
        }
        if (report.tradeId <= 0) {
            report.tradeId = execution.number();
        }
        if (report.side == null && report.slot != LiveOrders.NONE) {
            report.side = live.side(report.slot);
        }
        if (report.tradeId == 0 || report.side == null || report.lastPrice <= 0 || report.lastQuantity <= 0) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        fees.conclude(report.instrument);
    }
}
