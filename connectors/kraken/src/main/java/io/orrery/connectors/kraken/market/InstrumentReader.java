package io.orrery.connectors.kraken.market;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.venue.Symbols;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/** Reads the instrument channel: all pairs, or those that changed. It comes once in a while, and may allocate. */
public final class InstrumentReader {
    /** Least decimals of money: fees and costs are told with more of them than costs are rounded to. */
    private static final int QUOTE_SCALE = 8;

    private static final long DATA = Name.word("data");
    private static final long PAIRS = Name.word("pairs");
    private static final long SYMBOL = Name.word("symbol");
    private static final long BASE = Name.word("base");
    private static final long QUOTE = Name.word("quote");
    private static final long MIN_COST = Name.word("cost_min");
    private static final long MIN_QUANTITY = Name.word("qty_min");
    private static final Name PRICE_PRECISION = new Name("price_precision");
    private static final Name QUANTITY_PRECISION = new Name("qty_precision");
    private static final Name COST_PRECISION = new Name("cost_precision");
    private static final Name TICK = new Name("price_increment");
    private static final Name LOT = new Name("qty_increment");

    private final JsonCursor cursor = new JsonCursor();
    private String symbol;
    private String base;
    private String quote;
    private int priceScale;
    private int quantityScale;
    private int quoteScale;
    private long tick;
    private long lot;
    private long minQuantity;
    private long minCost;

    /**
     * Gives each pair of the payload to the consumer. One that can't be taken is left out, the others are not.
     *
     * @return the number of pairs that were left out
     * @throws PayloadRefusal if the payload as a whole is damaged
     */
    public int read(DirectBuffer buffer, int offset, int length, Consumer<InstrumentTerms> pairs) {
        cursor.wrap(buffer, offset, length);
        int refused = 0;
        for (long key = cursor.enterObject(); key != JsonCursor.END;) {
            if (key == DATA && cursor.isObject()) {
                refused += data(pairs);
            } else {
                cursor.skip();
            }
            key = cursor.nextKey();
        }
        cursor.finish();
        return refused;
    }

    private int data(Consumer<InstrumentTerms> pairs) {
        int refused = 0;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key != PAIRS) {
                cursor.skip();
                continue;
            }
            for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
                InstrumentTerms pair = takeOne();
                if (pair == null) {
                    refused++;
                } else {
                    pairs.accept(pair);
                }
            }
        }
        return refused;
    }

    /** Null if the next pair is JSON, but none that can be taken. */
    private InstrumentTerms takeOne() {
        int start = cursor.position();
        cursor.skip();
        int behind = cursor.position();
        try {
            cursor.returnTo(start);
            names();
            cursor.returnTo(start);
            amounts();
            return new InstrumentTerms(
                InstrumentKind.SPOT, Symbols.spot(base, quote), symbol, base, quote, priceScale, quantityScale, quoteScale,
                tick, lot, minQuantity, Long.MAX_VALUE, minCost);
        } catch (PayloadRefusal refused) {
            return null;
        } finally {
            cursor.returnTo(behind);
        }
    }

    private void names() {
        symbol = null;
        base = null;
        quote = null;
        priceScale = -1;
        quantityScale = -1;
        quoteScale = QUOTE_SCALE;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == SYMBOL) {
                symbol = text();
            } else if (key == BASE) {
                base = text();
            } else if (key == QUOTE) {
                quote = text();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(PRICE_PRECISION)) {
                priceScale = scale();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(QUANTITY_PRECISION)) {
                quantityScale = scale();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(COST_PRECISION)) {
                quoteScale = Math.max(QUOTE_SCALE, scale());
            } else {
                cursor.skip();
            }
        }
        if (symbol == null || base == null || quote == null || priceScale < 0 || quantityScale < 0) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
    }

    /** Reads the amounts, at scales that are known. Where there is no increment, any multiple of the last decimal will do. */
    private void amounts() {
        tick = 1;
        lot = 1;
        minQuantity = 0;
        minCost = 0;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == MIN_QUANTITY) {
                minQuantity = cursor.decimal(quantityScale);
            } else if (key == MIN_COST) {
                minCost = cursor.decimal(quoteScale);
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(TICK)) {
                tick = Math.max(1, cursor.decimal(priceScale));
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(LOT)) {
                lot = Math.max(1, cursor.decimal(quantityScale));
            } else {
                cursor.skip();
            }
        }
    }

    private String text() {
        cursor.text();
        return cursor.textString();
    }

    private int scale() {
        long scale = cursor.integer();
        if (scale < 0 || scale > Decimal.MAX_SCALE) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return (int) scale;
    }
}
