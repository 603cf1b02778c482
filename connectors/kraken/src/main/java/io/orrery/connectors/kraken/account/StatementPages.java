package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.order.LiveOrders;
import io.orrery.connectors.kraken.order.OrderName;
import io.orrery.connectors.kraken.wire.KrakenNames;
import java.util.concurrent.TimeUnit;

/** Reads the answers that statements are made of, and states what is in them. Each is an object with a member for each line. */
final class StatementPages {
    private static final long OPEN = Name.word("open");
    private static final long TRADES = Name.word("trades");
    private static final long COUNT = Name.word("count");
    private static final long BALANCE = Name.word("balance");
    private static final long CREDIT = Name.word("credit");
    private static final Name HELD = new Name("hold_trade");
    private static final Name CREDIT_USED = new Name("credit_used");
    private static final int NOWHERE = -1;

    private final StatementWriter writer;
    private final KrakenNames names;
    private final OpenOrderReader openOrders;
    private final OwnTradeReader trades;
    private final OrderName name = new OrderName();
    private int refused;
    private int lines;
    private long count;

    StatementPages(KrakenInstruments instruments, KrakenNames names, LiveOrders live, StatementWriter writer) {
        this.writer = writer;
        this.names = names;
        openOrders = new OpenOrderReader(instruments, names, live);
        trades = new OwnTradeReader(instruments, names, live);
    }

    /** States one line, which begins at the cursor. */
    private interface Line {
        void state(JsonCursor cursor, String key);
    }

    void openOrders(JsonCursor result, long time) {
        list(result, OPEN, (cursor, key) -> openOrders.state(cursor, name, time, writer));
    }

    void trades(JsonCursor result, long since, long time, ToldTrades told) {
        list(result, TRADES, (cursor, key) -> {
            trades.state(cursor, name, since, time, writer);
            told.name(key, TimeUnit.NANOSECONDS.toSeconds(trades.venueTime()), trades.isFrom(since));
        });
    }

    /** Looks for trades of orders that are not known, and states nothing. */
    void seekOwners(JsonCursor result, long since, TradeOwners owners) {
        list(result, TRADES, (cursor, key) -> {
            String order = trades.unknownOrder(cursor, since);
            if (order != null) {
                owners.unknown(order);
            }
        });
    }

    /** Learns whose orders these are, and states nothing. */
    void owners(JsonCursor result, long time) {
        members(result, (cursor, key) -> openOrders.recall(cursor, name, time));
    }

    void balances(JsonCursor result, long time) {
        writer.at(time, 0);
        members(result, this::balance);
    }

    private void list(JsonCursor cursor, long list, Line line) {
        boolean listed = false;
        count = 0;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == list) {
                listed = true;
                members(cursor, line);
            } else if (key == COUNT) {
                count = cursor.integer();
            } else {
                cursor.skip();
            }
        }
        if (!listed) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
    }

    private void members(JsonCursor cursor, Line line) {
        refused = 0;
        lines = 0;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            lines++;
            String text = cursor.textString();
            boolean named = cursor.textLength() <= OrderName.ROOM;
            if (named) {
                name.of(cursor);
            }
            int start = cursor.position();
            cursor.skip();
            int end = cursor.position();
            cursor.returnTo(start);
            try {
                line.state(cursor, text);
            } catch (PayloadRefusal refusal) {
                refused++;
            }
            cursor.returnTo(end);
        }
    }

    private void balance(JsonCursor cursor, String asset) {
        int total = NOWHERE;
        int held = NOWHERE;
        int credit = NOWHERE;
        int used = NOWHERE;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            int place = cursor.position();
            if (key == BALANCE) {
                total = place;
            } else if (key == CREDIT) {
                credit = place;
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(HELD)) {
                held = place;
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(CREDIT_USED)) {
                used = place;
            }
            cursor.skip();
        }
        if (total == NOWHERE) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        cursor.returnTo(total);
        int scale = Money.scale(cursor);
        long balance = amount(cursor, total, scale);
        long available = balance - amount(cursor, held, scale) + amount(cursor, credit, scale) - amount(cursor, used, scale);
        writer.balance(names.asset(asset), balance, available, scale);
    }

    private static long amount(JsonCursor cursor, int place, int scale) {
        if (place == NOWHERE) {
            return 0;
        }
        cursor.returnTo(place);
        return cursor.decimal(scale);
    }

    /** Of the last answer, those that could not be taken. */
    int refused() {
        return refused;
    }

    /** Of the last answer. */
    int lines() {
        return lines;
    }

    /** How many there are in all, by the last answer; 0 if it does not say. */
    long count() {
        return count;
    }
}
