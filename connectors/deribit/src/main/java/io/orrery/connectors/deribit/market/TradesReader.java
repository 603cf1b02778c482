package io.orrery.connectors.deribit.market;

import io.orrery.connectors.deribit.wire.Keys;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;

/** Reads the data of a trades channel: an array of trades. */
final class TradesReader {
    private static final int SEQUENCE = 0;
    private static final int TIME = 1;
    private static final int PRICE = 2;
    private static final int AMOUNT = 3;
    private static final int DIRECTION = 4;
    private static final int INSTRUMENT = 5;
    private static final Name BUY = new Name("buy");
    private static final Name SELL = new Name("sell");

    final TradesMessage message = new TradesMessage();
    private final Keys keys = new Keys(
        "trade_seq", "timestamp", "price", "amount", "direction", "instrument_name",
        "trade_id", "tick_direction", "index_price", "mark_price", "contracts", "liquidation", "iv");
    private final DataFields fields;

    TradesReader(DataFields fields) {
        this.fields = fields;
    }

    MessageKind read() {
        message.clear(fields.instrument());
        for (boolean more = fields.cursor.enterArray(); more; more = fields.cursor.nextElement()) {
            trade();
        }
        return MessageKind.TRADES;
    }

    private void trade() {
        long sequence = 0;
        long time = 0;
        long price = 0;
        long amount = 0;
        boolean sell = false;
        fields.begin();
        for (int key = keys.enter(fields.cursor); key != Keys.END; key = keys.next(fields.cursor)) {
            if (key >= 0 && key <= INSTRUMENT) {
                fields.once(key);
            }
            switch (key) {
                case SEQUENCE -> sequence = fields.count();
                case TIME -> time = fields.time();
                case PRICE -> price = fields.price();
                case AMOUNT -> amount = fields.positive(fields.amount());
                case DIRECTION -> sell = isSell();
                case INSTRUMENT -> fields.name();
                default -> fields.cursor.skip();
            }
        }
        fields.requireTo(INSTRUMENT);
        message.add(time, sequence, price, amount, sell);
    }

    private boolean isSell() {
        fields.cursor.text();
        boolean sell = fields.cursor.textIs(SELL);
        if (!sell && !fields.cursor.textIs(BUY)) {
            throw fields.cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return sell;
    }
}
