package io.orrery.connectors.binance.market;

import io.orrery.codecs.Decimal;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/** Reads the answer to {@code /api/v3/exchangeInfo}: the instruments. It comes once in a while, and may allocate. */
public final class ExchangeInfoReader {
    private static final long SYMBOLS = Name.word("symbols");
    private static final long SYMBOL = Name.word("symbol");
    private static final long STATUS = Name.word("status");
    private static final long FILTERS = Name.word("filters");
    private static final Name BASE_ASSET = new Name("baseAsset");
    private static final Name QUOTE_ASSET = new Name("quoteAsset");
    private static final Name QUOTE_PRECISION = new Name("quoteAssetPrecision");
    private static final Name TRADING = new Name("TRADING");

    private final JsonCursor cursor = new JsonCursor();
    private final InstrumentFilters filters = new InstrumentFilters(cursor);
    private String symbol;
    private String baseAsset;
    private String quoteAsset;
    private boolean isTrading;
    private int quoteScale;

    /**
     * Gives each instrument of the answer to the consumer. One that can't be taken is left out, the others are not.
     *
     * @return the number of instruments that were left out
     * @throws PayloadRefusal if the answer as a whole is damaged
     */
    public int read(DirectBuffer buffer, int offset, int length, Consumer<SpotInstrument> instruments) {
        cursor.wrap(buffer, offset, length);
        boolean listed = false;
        int refused = 0;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == SYMBOLS && !listed) {
                listed = true;
                refused = list(instruments);
            } else {
                cursor.skip();
            }
        }
        cursor.finish();
        if (!listed) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        return refused;
    }

    private int list(Consumer<SpotInstrument> instruments) {
        int refused = 0;
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            SpotInstrument instrument = takeOne();
            if (instrument == null) {
                refused++;
            } else {
                instruments.accept(instrument);
            }
        }
        return refused;
    }

    /** Null if the next instrument is JSON, but none that can be taken. */
    private SpotInstrument takeOne() {
        int start = cursor.position();
        cursor.skip();
        int behind = cursor.position();
        cursor.returnTo(start);
        try {
            return instrument();
        } catch (PayloadRefusal refused) {
            return null;
        } finally {
            cursor.returnTo(behind);
        }
    }

    private SpotInstrument instrument() {
        filters.clear();
        symbol = null;
        baseAsset = null;
        quoteAsset = null;
        isTrading = false;
        quoteScale = InstrumentFilters.WIRE_SCALE;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == SYMBOL) {
                symbol = text();
            } else if (key == STATUS) {
                cursor.text();
                isTrading = cursor.textIs(TRADING);
            } else if (key == FILTERS) {
                filters.read();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(BASE_ASSET)) {
                baseAsset = text();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(QUOTE_ASSET)) {
                quoteAsset = text();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(QUOTE_PRECISION)) {
                quoteScale = scale(cursor.integer());
            } else {
                cursor.skip();
            }
        }
        if (symbol == null || baseAsset == null || quoteAsset == null) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        return of(decimals(filters.tickSize), decimals(filters.stepSize));
    }

    private SpotInstrument of(int priceScale, int quantityScale) {
        try {
            return new SpotInstrument(
                symbol, isTrading, baseAsset, quoteAsset, priceScale, quantityScale, quoteScale,
                rescaled(filters.tickSize, priceScale), rescaled(filters.stepSize, quantityScale),
                rescaled(filters.minQuantity, quantityScale), rescaled(filters.maxQuantity, quantityScale),
                rescaled(filters.minNotional, quoteScale));
        } catch (ArithmeticException inexact) {
            throw cursor.refusal(Reason.TOO_FINE);
        }
    }

    private String text() {
        cursor.text();
        return cursor.textString();
    }

    private int scale(long scale) {
        if (scale < 0 || scale > Decimal.MAX_SCALE) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return (int) scale;
    }

    /** The decimals that a step needs; all of the wire's if there is no step. */
    private static int decimals(long step) {
        int decimals = InstrumentFilters.WIRE_SCALE;
        for (long left = step; decimals > 0 && left != 0 && left % 10 == 0; left /= 10) {
            decimals--;
        }
        return decimals;
    }

    private static long rescaled(long value, int scale) {
        return Decimal.rescale(value, InstrumentFilters.WIRE_SCALE, scale);
    }
}
