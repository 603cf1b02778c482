package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.AssetNames;
import io.orrery.connectors.kit.order.StatementWriter;

/**
 * Reads the channel balances and states what it tells: how much there is in all. How much of it orders hold the stream does not
 * tell, so that all is said to be available; a statement knows better.
 */
final class BalanceReader {
    private static final long ASSET = Name.word("asset");
    private static final long BALANCE = Name.word("balance");
    private static final Name WALLET = new Name("wallet_type");
    private static final Name TIMESTAMP = new Name("timestamp");
    private static final Name SPOT = new Name("spot");
    private static final int NOWHERE = -1;

    private final JsonCursor cursor;
    private final AssetNames names;
    private final StatementWriter stated;

    /** @param stated takes balances as they come */
    BalanceReader(JsonCursor cursor, AssetNames names, StatementWriter stated) {
        this.cursor = cursor;
        this.names = names;
        this.stated = stated;
    }

    /** Reads the array that begins here. Returns how many of it could not be taken; the others are stated. */
    int read(long receivedTime) {
        int refused = 0;
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            int start = cursor.position();
            cursor.skip();
            int end = cursor.position();
            cursor.returnTo(start);
            try {
                one(receivedTime);
            } catch (PayloadRefusal refusal) {
                refused++;
            }
            cursor.returnTo(end);
        }
        return refused;
    }

    /** An update of another wallet than that for trading says nothing of what can be traded. */
    private void one(long receivedTime) {
        String asset = null;
        int balance = NOWHERE;
        long time = 0;
        boolean tradable = true;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == ASSET) {
                asset = names.read(cursor);
            } else if (key == BALANCE) {
                balance = cursor.position();
                cursor.skip();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(WALLET)) {
                cursor.text();
                tradable = cursor.textIs(SPOT);
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(TIMESTAMP)) {
                time = cursor.time();
            } else {
                cursor.skip();
            }
        }
        if (asset == null || balance == NOWHERE) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        if (tradable) {
            cursor.returnTo(balance);
            int scale = Money.scale(cursor);
            long total = cursor.decimal(scale);
            stated.at(receivedTime, time).balance(asset, total, total, scale);
        }
    }
}
