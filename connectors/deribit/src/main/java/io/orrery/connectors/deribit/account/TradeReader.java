package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.deribit.wire.Keys;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.FeedInstrument;
import java.nio.ByteOrder;

/** Reads an execution of ours: in an answer, in the private stream, in a statement. */
final class TradeReader {
    private static final int SEQUENCE = 0;
    private static final int TIME = 1;
    private static final int INSTRUMENT = 2;
    private static final int ORDER_ID = 3;
    private static final int DIRECTION = 4;
    private static final int PRICE = 5;
    private static final int AMOUNT = 6;
    private static final int FEE = 7;
    private static final int FEE_CURRENCY = 8;
    private static final int LIQUIDITY = 9;
    private static final int NEEDED = (1 << LIQUIDITY + 1) - 1;
    private static final int LABEL = 10;
    private static final int STATE = 11;
    private static final int LAST = STATE;
    private static final Name MAKER = new Name("M");
    private static final Name OPEN = new Name("open");

    final OwnTrade trade = new OwnTrade();
    private final Keys keys = new Keys(
        "trade_seq", "timestamp", "instrument_name", "order_id", "direction", "price", "amount", "fee", "fee_currency",
        "liquidity", "label", "state", "trade_id", "tick_direction", "self_trade", "risk_reducing", "reduce_only",
        "profit_loss", "post_only", "order_type", "mmp", "matching_id", "mark_price", "index_price", "contracts", "api",
        "user_id", "underlying_price", "iv", "liquidation");
    private final DeribitInstruments instruments;
    private final AccountFields fields;
    private final JsonCursor cursor;
    private final OrderWords words;
    private int feeAt;

    TradeReader(DeribitInstruments instruments, AccountFields fields) {
        this.instruments = instruments;
        this.fields = fields;
        cursor = fields.cursor;
        words = new OrderWords(cursor);
    }

    /** Reads the object that begins here. */
    OwnTrade read() {
        trade.orderId = 0;
        trade.isLast = false;
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
        trade.instrument = fields.instrument();
        if (trade.instrument != null) {
            complete();
        }
        return trade;
    }

    private void value(int key) {
        switch (key) {
            case SEQUENCE -> trade.sequence = fields.count();
            case TIME -> trade.venueTime = fields.time();
            case INSTRUMENT -> fields.name();
            case ORDER_ID -> trade.nameLength = fields.orderName(trade.name);
            case DIRECTION -> trade.side = words.side();
            case PRICE -> trade.price = fields.price();
            case AMOUNT -> trade.quantity = fields.quantity();
            case FEE -> {
                feeAt = cursor.position();
                cursor.skip();
            }
            case FEE_CURRENCY -> feeCurrency();
            case LIQUIDITY -> {
                cursor.text();
                trade.isMaker = cursor.textIs(MAKER);
            }
            case LABEL -> trade.orderId = fields.isNull() ? 0 : fields.label();
            default -> {
                cursor.text();
                trade.isLast = !cursor.textIs(OPEN);
            }
        }
    }

    /** The instrument comes first: where its name comes later, it is looked for from here. */
    private void feeCurrency() {
        FeedInstrument instrument = fields.instrument();
        cursor.text();
        trade.feeAssetLength = Math.min(cursor.textLength(), OwnTrade.ASSET);
        for (int i = 0; i < OwnTrade.ASSET / Long.BYTES; i++) {
            trade.feeAsset.putLong(i * Long.BYTES, cursor.textWord(i), ByteOrder.LITTLE_ENDIAN);
        }
        trade.isFeeInQuote = instrument != null && cursor.textIs(instruments.of(instrument.id()).quoteAsset());
    }

    /** Reads the fee, whose scale is known only now. */
    private void complete() {
        int end = cursor.position();
        cursor.returnTo(feeAt);
        int scale = trade.isFeeInQuote ? instruments.of(trade.instrument.id()).quoteScale() : OwnTrade.FEE_SCALE;
        trade.fee = fields.isNull() ? 0 : fields.rounded.read(scale);
        cursor.returnTo(end);
        if (trade.price <= 0 || trade.quantity <= 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
    }
}
