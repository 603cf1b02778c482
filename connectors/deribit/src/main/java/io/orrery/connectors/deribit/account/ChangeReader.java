package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.order.StatementWriter;

/**
 * Walks over what an answer or a notification tells of the account. Orders are told twice: before the executions, as far as they
 * begin, and after them, as far as they end. An element of a list that can't be read does not keep the others.
 */
final class ChangeReader {
    private static final long ORDER = Name.word("order");
    private static final long ORDERS = Name.word("orders");
    private static final long TRADES = Name.word("trades");
    private static final long POSITION = Name.word("position");
    private static final Name POSITIONS = new Name("positions");
    private static final long ORDER_ID = Name.word("order_id");
    private static final int ABSENT = -1;

    /** Takes one element. */
    private interface Element {
        void take(ChangeReader reader, long time);
    }

    private static final Element BEGINNING = (reader, time) -> reader.changes.begins(reader.order.read(), time);
    private static final Element EXECUTION = (reader, time) -> reader.changes.traded(reader.trade.read(), time);
    private static final Element END = (reader, time) -> reader.changes.ends(reader.order.read(), time);
    private static final Element HELD = (reader, time) -> reader.position.state(reader.stated.at(time, 0));

    private final JsonCursor cursor;
    private final OrderReader order;
    private final TradeReader trade;
    private final PositionReader position;
    private final Changes changes;
    private final StatementWriter stated;
    private int orders;
    private int trades;
    private int positions;
    private boolean isOrder;
    private int refused;

    /** @param stated takes positions as they come */
    ChangeReader(DeribitInstruments instruments, AccountFields fields, Changes changes, StatementWriter stated) {
        cursor = fields.cursor;
        order = new OrderReader(fields);
        trade = new TradeReader(instruments, fields);
        position = new PositionReader(fields);
        this.changes = changes;
        this.stated = stated;
    }

    /** Of the last order read. */
    OrderState order() {
        return order.order;
    }

    /**
     * Reads the object that begins here: an order, one with the executions that it had at once, or lists of all.
     *
     * @return how much of it could not be read
     */
    int read(long time) {
        int start = cursor.position();
        survey();
        refused = 0;
        if (isOrder) {
            one(start, BEGINNING, time);
            one(start, END, time);
            return refused;
        }
        each(orders, BEGINNING, time);
        each(trades, EXECUTION, time);
        each(orders, END, time);
        each(positions, HELD, time);
        return refused;
    }

    /** True if the last object told of an order at all. */
    boolean hasOrder() {
        return isOrder || orders != ABSENT;
    }

    private void survey() {
        orders = ABSENT;
        trades = ABSENT;
        positions = ABSENT;
        isOrder = false;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == ORDER || key == ORDERS) {
                orders = cursor.position();
            } else if (key == TRADES) {
                trades = cursor.position();
            } else if (key == POSITION || key == JsonCursor.LONG_KEY && cursor.textIs(POSITIONS)) {
                positions = cursor.position();
            } else {
                isOrder |= key == ORDER_ID;
            }
            cursor.skip();
        }
    }

    private void each(int at, Element element, long time) {
        if (at == ABSENT) {
            return;
        }
        cursor.returnTo(at);
        if (!cursor.isArray()) {
            one(at, element, time);
            return;
        }
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            int start = cursor.position();
            cursor.skip();
            int end = cursor.position();
            one(start, element, time);
            cursor.returnTo(end);
        }
    }

    private void one(int at, Element element, long time) {
        cursor.returnTo(at);
        try {
            element.take(this, time);
        } catch (PayloadRefusal refusal) {
            refused++;
        }
    }
}
