package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.wire.Keys;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.StatementWriter;
import java.util.concurrent.TimeUnit;

/** Reads what an account has of one asset and states it. */
final class PortfolioReader {
    private static final int SCALE = 8;
    private static final int CURRENCY = 0;
    private static final int BALANCE = 1;
    private static final int AVAILABLE = 2;
    private static final int NEEDED = (1 << AVAILABLE + 1) - 1;
    /** Between two statements that only tell how the market moved what is available. */
    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(1);

    private final Keys keys = new Keys("currency", "balance", "available_funds");
    private final AssetNames names = new AssetNames();
    private final AccountFields fields;
    private final JsonCursor cursor;
    private final long[] totals = new long[AssetNames.MOST];
    private final long[] times = new long[AssetNames.MOST];
    private int asset;
    private long total;
    private long available;

    PortfolioReader(AccountFields fields) {
        this.fields = fields;
        cursor = fields.cursor;
    }

    /** Reads the object that begins here. */
    void state(StatementWriter to) {
        read();
        to.balance(names.text(asset), total, available, SCALE);
    }

    /** Does the same, unless it says hardly more than the last one did. */
    void stateNews(StatementWriter to, long time) {
        read();
        if (times[asset] == 0 || totals[asset] != total || time - times[asset] >= BETWEEN) {
            totals[asset] = total;
            times[asset] = time;
            to.balance(names.text(asset), total, available, SCALE);
        }
    }

    private void read() {
        int seen = 0;
        for (int key = keys.enter(cursor); key != Keys.END; key = keys.next(cursor)) {
            seen |= key >= 0 ? 1 << key : 0;
            switch (key) {
                case CURRENCY -> asset = names.read(cursor);
                case BALANCE -> total = fields.rounded.read(SCALE);
                case AVAILABLE -> available = fields.rounded.read(SCALE);
                default -> cursor.skip();
            }
        }
        if ((seen & NEEDED) != NEEDED) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
    }
}
