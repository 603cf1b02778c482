package io.orrery.connectors.kraken.market;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.venue.Symbols;
import io.orrery.connectors.kraken.wire.KrakenNames;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads REST's list of pairs: what they are, and how REST names them and their assets. It comes once, and may allocate. */
final class AssetPairsReader {
    /** Least decimals of money: fees and costs are told with more of them than costs are rounded to. */
    private static final int QUOTE_SCALE = 8;
    private static final long WEB_NAME = Name.word("wsname");
    private static final long OTHER_NAME = Name.word("altname");
    private static final long BASE = Name.word("base");
    private static final long QUOTE = Name.word("quote");
    private static final long MIN_QUANTITY = Name.word("ordermin");
    private static final long MIN_COST = Name.word("costmin");
    private static final Name PRICE_DECIMALS = new Name("pair_decimals");
    private static final Name QUANTITY_DECIMALS = new Name("lot_decimals");
    private static final Name COST_DECIMALS = new Name("cost_decimals");
    private static final Name TICK = new Name("tick_size");

    private final KrakenNames names;
    private final Map<String, String> texts = new HashMap<>();
    private JsonCursor cursor;

    /** @param names learns them */
    AssetPairsReader(KrakenNames names) {
        this.names = names;
    }

    /**
     * Gives each pair of the list to the consumer. One that can't be taken is left out, the others are not.
     *
     * @return how many were left out
     * @throws PayloadRefusal if the list as a whole is damaged
     */
    int read(JsonCursor result, Consumer<InstrumentTerms> pairs) {
        cursor = result;
        int refused = 0;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            String name = cursor.textString();
            int start = cursor.position();
            cursor.skip();
            int behind = cursor.position();
            cursor.returnTo(start);
            try {
                pairs.accept(pair(name));
            } catch (PayloadRefusal refusal) {
                refused++;
            }
            cursor.returnTo(behind);
        }
        return refused;
    }

    private InstrumentTerms pair(String name) {
        int start = cursor.position();
        texts.clear();
        int priceScale = -1;
        int quantityScale = -1;
        int quoteScale = QUOTE_SCALE;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (is(key, PRICE_DECIMALS)) {
                priceScale = scale();
            } else if (is(key, QUANTITY_DECIMALS)) {
                quantityScale = scale();
            } else if (is(key, COST_DECIMALS)) {
                quoteScale = Math.max(QUOTE_SCALE, scale());
            } else if (key == WEB_NAME || key == OTHER_NAME || key == BASE || key == QUOTE) {
                String what = cursor.textString();
                cursor.text();
                texts.put(what, cursor.textString());
            } else {
                cursor.skip();
            }
        }
        String[] assets = texts.getOrDefault("wsname", "").split("/", -1);
        if (assets.length != 2 || texts.size() < 4 || priceScale < 0 || quantityScale < 0) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        String base = KrakenNames.common(assets[0]);
        String quote = KrakenNames.common(assets[1]);
        learn(name, base, quote);
        cursor.returnTo(start);
        return terms(base, quote, priceScale, quantityScale, quoteScale);
    }

    private void learn(String name, String base, String quote) {
        names.pair(name, Symbols.spot(base, quote));
        names.pair(texts.get("altname"), Symbols.spot(base, quote));
        names.asset(texts.get("base"), base);
        names.asset(texts.get("quote"), quote);
    }

    /** Reads the amounts, at scales that are known. Without a tick, any multiple of the last decimal will do. */
    private InstrumentTerms terms(String base, String quote, int priceScale, int quantityScale, int quoteScale) {
        long tick = 1;
        long minQuantity = 0;
        long minCost = 0;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == MIN_QUANTITY) {
                minQuantity = cursor.decimal(quantityScale);
            } else if (key == MIN_COST) {
                minCost = cursor.decimal(quoteScale);
            } else if (is(key, TICK)) {
                tick = Math.max(1, cursor.decimal(priceScale));
            } else {
                cursor.skip();
            }
        }
        String symbol = Symbols.spot(base, quote);
        return new InstrumentTerms(
            InstrumentKind.SPOT, symbol, symbol, base, quote, priceScale, quantityScale, quoteScale, tick, 1, minQuantity,
            Long.MAX_VALUE, minCost);
    }

    private boolean is(long key, Name name) {
        return key == JsonCursor.LONG_KEY && cursor.textIs(name);
    }

    private int scale() {
        long scale = cursor.integer();
        if (scale < 0 || scale > Decimal.MAX_SCALE) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return (int) scale;
    }
}
