package io.orrery.connectors.binance.account;

import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.market.EventFields;
import io.orrery.connectors.binance.order.LiveOrders;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.AssetNames;
import io.orrery.connectors.kit.order.StatementWriter;
import org.agrona.DirectBuffer;

/** Reads the answers that statements are made of, and states what is in them. */
final class StatementPages {
    private static final long BALANCES = Name.word("balances");

    private final StatementWriter writer;
    private final EventFields fields;
    private final JsonCursor cursor;
    private final Balances balances;
    private final OpenOrderReader openOrders;
    private final OwnTradeReader trades;
    private final TradeOwners owners;
    private int refused;

    StatementPages(BinanceInstruments instruments, AssetNames names, LiveOrders live, StatementWriter writer) {
        this.writer = writer;
        owners = new TradeOwners(live);
        fields = new EventFields(instruments.symbols());
        cursor = fields.cursor;
        balances = new Balances(names, Balances.Keys.REST);
        openOrders = new OpenOrderReader(live);
        trades = new OwnTradeReader(names, live);
    }

    /** Returns how many orders there are. */
    int openOrders(BinanceInstrument instrument, DirectBuffer body, int offset, int length, long time) {
        return list(openOrders, instrument, body, offset, length, time);
    }

    /** Returns how many trades there are, older ones included. */
    int trades(BinanceInstrument instrument, long since, DirectBuffer body, int offset, int length, long time) {
        trades.begin(since);
        return list(trades, instrument, body, offset, length, time);
    }

    TradeOwners owners() {
        return owners;
    }

    /** Looks for trades of orders that are not known, and states nothing. */
    void seekOwners(BinanceInstrument instrument, long since, DirectBuffer body, int offset, int length, long time) {
        list(owners.unknown(since), instrument, body, offset, length, time);
    }

    /** Learns which of our orders those of the venue are. Returns how many there are. */
    int orders(BinanceInstrument instrument, DirectBuffer body, int offset, int length, long time) {
        return list(owners.orders(), instrument, body, offset, length, time);
    }

    /** Of the last page of trades; -1 if it was empty. */
    long lastTradeId() {
        return trades.lastId();
    }

    void balances(DirectBuffer body, int offset, int length, long time) {
        refused = 0;
        boolean listed = false;
        cursor.wrap(body, offset, length);
        writer.at(time, 0);
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == BALANCES) {
                listed = true;
                refused = balances.state(cursor, writer);
            } else {
                cursor.skip();
            }
        }
        cursor.finish();
        if (!listed) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
    }

    /** Of the last answer, those that could not be taken. */
    int refused() {
        return refused;
    }

    private int list(
        StatedLine line, BinanceInstrument instrument, DirectBuffer body, int offset, int length, long time) {
        refused = 0;
        int count = 0;
        cursor.wrap(body, offset, length);
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            count++;
            int start = cursor.position();
            cursor.skip();
            int end = cursor.position();
            cursor.returnTo(start);
            try {
                line.state(fields, instrument, time, writer);
            } catch (PayloadRefusal refusal) {
                refused++;
            }
            cursor.returnTo(end);
        }
        cursor.finish();
        return count;
    }
}
