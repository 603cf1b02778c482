package io.orrery.connectors.binance.account;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.account.ExecutionReport.Step;
import io.orrery.connectors.binance.market.EventFields;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.order.ClientIds;
import java.nio.ByteOrder;

/** Reads executionReport. */
final class ExecutionReader {
    private static final int FEE_SCALE = 8;

    private static final long CLIENT_ID = Name.word("c");
    private static final long SIDE = Name.word("S");
    private static final long TYPE = Name.word("o");
    private static final long TIME_IN_FORCE = Name.word("f");
    private static final long QUANTITY = Name.word("q");
    private static final long PRICE = Name.word("p");
    private static final long EARLIER_CLIENT_ID = Name.word("C");
    private static final long STEP = Name.word("x");
    private static final long STATUS = Name.word("X");
    private static final long REJECTION = Name.word("r");
    private static final long ORDER_ID = Name.word("i");
    private static final long LAST_QUANTITY = Name.word("l");
    private static final long FILLED = Name.word("z");
    private static final long LAST_PRICE = Name.word("L");
    private static final long FEE = Name.word("n");
    private static final long FEE_ASSET = Name.word("N");
    private static final long TIME = Name.word("T");
    private static final long TRADE_ID = Name.word("t");
    private static final long MAKER = Name.word("m");
    private static final long PREVENTED = Name.word("A");
    private static final long EXPIRY = Name.word("eR");
    private static final long NULL = Name.word("null");

    private static final int FIRST = EventFields.FIRST_FREE;
    private static final int CLIENT_SEEN = FIRST;
    private static final int SIDE_SEEN = FIRST << 1;
    private static final int QUANTITY_SEEN = FIRST << 2;
    private static final int PRICE_SEEN = FIRST << 3;
    private static final int EARLIER_SEEN = FIRST << 4;
    private static final int STEP_SEEN = FIRST << 5;
    private static final int STATUS_SEEN = FIRST << 6;
    private static final int ORDER_SEEN = FIRST << 7;
    private static final int LAST_QUANTITY_SEEN = FIRST << 8;
    private static final int FILLED_SEEN = FIRST << 9;
    private static final int LAST_PRICE_SEEN = FIRST << 10;
    private static final int FEE_SEEN = FIRST << 11;
    private static final int ASSET_SEEN = FIRST << 12;
    private static final int TIME_SEEN = FIRST << 13;
    private static final int TRADE_SEEN = FIRST << 14;
    private static final int MAKER_SEEN = FIRST << 15;
    private static final int PREVENTED_SEEN = FIRST << 16;
    private static final int TYPE_SEEN = FIRST << 17;
    private static final int FORCE_SEEN = FIRST << 18;
    private static final int REJECTION_SEEN = FIRST << 19;
    private static final int EXPIRY_SEEN = FIRST << 20;
    private static final int ALWAYS = EventFields.SYMBOL_SEEN | CLIENT_SEEN | SIDE_SEEN | QUANTITY_SEEN | PRICE_SEEN
        | EARLIER_SEEN | STEP_SEEN | STATUS_SEEN | ORDER_SEEN | LAST_QUANTITY_SEEN | FILLED_SEEN | LAST_PRICE_SEEN | FEE_SEEN
        | ASSET_SEEN | TIME_SEEN | TRADE_SEEN | MAKER_SEEN;

    final ExecutionReport report = new ExecutionReport();

    private final BinanceInstruments instruments;
    private final EventFields fields;
    private final JsonCursor cursor;
    private final ExecutionWords words;
    private boolean endsAtOnce;
    private boolean metItself;
    private int feePlace;

    ExecutionReader(BinanceInstruments instruments, EventFields fields) {
        this.instruments = instruments;
        this.fields = fields;
        cursor = fields.cursor;
        words = new ExecutionWords(cursor);
    }

    /** Reads the object that begins here. */
    void read() {
        clear();
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (!terms(key) && !execution(key)) {
                fields.other(key);
            }
        }
        fields.require(ALWAYS);
        report.instrument = fields.instrument();
        if (report.instrument != null) {
            check();
        }
    }

    private void clear() {
        report.prevented = 0;
        report.reason = VenueReason.OTHER;
        report.feeAssetLength = 0;
        report.isFeeInQuote = false;
        endsAtOnce = false;
        feePlace = -1;
    }

    /** What the order is. */
    private boolean terms(long key) {
        if (key == EventFields.SYMBOL) {
            fields.symbol();
        } else if (key == CLIENT_ID) {
            fields.once(CLIENT_SEEN);
            report.clientId = clientId();
        } else if (key == EARLIER_CLIENT_ID) {
            fields.once(EARLIER_SEEN);
            report.earlierClientId = clientId();
        } else if (key == SIDE) {
            fields.once(SIDE_SEEN);
            report.side = words.isBuy() ? Side.BUY : Side.SELL;
        } else if (key == TYPE || key == TIME_IN_FORCE) {
            fields.once(key == TYPE ? TYPE_SEEN : FORCE_SEEN);
            endsAtOnce |= words.endsAtOnce();
        } else if (key == QUANTITY) {
            fields.once(QUANTITY_SEEN);
            report.quantity = quantity();
        } else if (key == PRICE) {
            fields.once(PRICE_SEEN);
            report.price = price();
        } else if (key == ORDER_ID) {
            fields.once(ORDER_SEEN);
            report.venueOrderId = fields.count();
        } else if (key == FILLED) {
            fields.once(FILLED_SEEN);
            report.filled = quantity();
        } else if (key == PREVENTED) {
            fields.once(PREVENTED_SEEN);
            report.prevented = quantity();
        } else {
            return false;
        }
        return true;
    }

    /** What happened to it. */
    private boolean execution(long key) {
        if (key == STEP) {
            fields.once(STEP_SEEN);
            report.step = words.step();
        } else if (key == STATUS) {
            fields.once(STATUS_SEEN);
            report.isOver = words.isOver();
            metItself = words.metItself();
        } else if (key == REJECTION || key == EXPIRY) {
            fields.once(key == EXPIRY ? EXPIRY_SEEN : REJECTION_SEEN);
            VenueReason told = words.reason();
            report.reason = told == null ? report.reason : told;
        } else if (key == LAST_QUANTITY) {
            fields.once(LAST_QUANTITY_SEEN);
            report.lastQuantity = quantity();
        } else if (key == LAST_PRICE) {
            fields.once(LAST_PRICE_SEEN);
            report.lastPrice = price();
        } else if (key == FEE) {
            fields.once(FEE_SEEN);
            feePlace = cursor.position();
            cursor.skip();
        } else if (key == FEE_ASSET) {
            fields.once(ASSET_SEEN);
            feeAsset();
        } else if (key == TIME) {
            fields.once(TIME_SEEN);
            report.venueTime = fields.time();
        } else if (key == TRADE_ID) {
            fields.once(TRADE_SEEN);
            report.tradeId = cursor.integer();
        } else if (key == MAKER) {
            fields.once(MAKER_SEEN);
            report.isMaker = cursor.flag();
        } else {
            return false;
        }
        return true;
    }

    /** An id that is empty, or not one of ours, is 0. */
    private long clientId() {
        if (!cursor.isText()) {
            throw cursor.refusal(Reason.WRONG_TYPE);
        }
        int start = cursor.position();
        cursor.skip();
        if (cursor.position() - start != ClientIds.LENGTH + 2) {
            return ClientIds.FOREIGN;
        }
        cursor.returnTo(start);
        cursor.text();
        return ClientIds.read(cursor);
    }

    private void feeAsset() {
        if (!cursor.isText()) {
            nothing();
            return;
        }
        cursor.text();
        report.feeAssetLength = Math.min(cursor.textLength(), ExecutionReport.ASSET);
        for (int i = 0; i < ExecutionReport.ASSET / Long.BYTES; i++) {
            report.feeAsset.putLong(i * Long.BYTES, cursor.textWord(i), ByteOrder.LITTLE_ENDIAN);
        }
        FeedInstrument instrument = fields.instrument();
        report.isFeeInQuote = instrument != null && cursor.textIs(instruments.of(instrument.id()).quoteAsset());
    }

    private void nothing() {
        if (!cursor.takes(NULL)) {
            throw cursor.refusal(Reason.WRONG_TYPE);
        }
    }

    private long price() {
        FeedInstrument instrument = fields.instrument();
        return instrument == null ? fields.none() : fields.amount(instrument.priceScale());
    }

    private long quantity() {
        FeedInstrument instrument = fields.instrument();
        return instrument == null ? fields.none() : fields.amount(instrument.quantityScale());
    }

    /** Reads the fee, whose scale is known only now, and refuses what can't be. */
    private void check() {
        BinanceInstrument instrument = instruments.of(report.instrument.id());
        report.feeScale = report.isFeeInQuote ? instrument.quoteScale() : FEE_SCALE;
        int end = cursor.position();
        cursor.returnTo(feePlace);
        report.fee = cursor.decimal(report.feeScale);
        cursor.returnTo(end);
        boolean trades = report.step == Step.TRADE && report.lastQuantity > 0;
        if (trades && (report.tradeId < 0 || report.lastPrice <= 0) || report.leaves() < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        if (metItself) {
            report.reason = VenueReason.SELF_TRADE;
        } else if (report.step == Step.EXPIRED && report.reason == VenueReason.OTHER) {
            report.reason = endsAtOnce ? VenueReason.UNFILLED : VenueReason.EXPIRED;
        }
    }
}
