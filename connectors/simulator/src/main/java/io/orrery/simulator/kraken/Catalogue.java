package io.orrery.simulator.kraken;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.simulator.exchange.Listing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is traded, and under which names. */
public final class Catalogue {
    private static final int QUANTITY_SCALE = 6;
    private static final AssetName BTC = new AssetName("BTC", "XXBT", "XBT", 10, 5);
    private static final AssetName ETH = new AssetName("ETH", "XETH", "ETH", 10, 5);
    private static final AssetName SOL = new AssetName("SOL", "SOL", "SOL", 8, 5);
    private static final AssetName USD = new AssetName("USD", "ZUSD", "USD", 4, 2);

    private final List<AssetName> assets = List.of(BTC, ETH, SOL, USD);
    private final Map<Listing, Pair> pairs = new LinkedHashMap<>();
    private final Map<String, Pair> byAnyName = new LinkedHashMap<>();

    public Catalogue() {
        add(new Pair(BTC, USD, listing(0, "BTC/USD", "BTC", 1, 50, 600_000, 250_000)));
        add(new Pair(ETH, USD, listing(1, "ETH/USD", "ETH", 2, 1_000, 300_000, 1_000_000)));
        add(new Pair(SOL, USD, listing(2, "SOL/USD", "SOL", 2, 20_000, 15_000, 20_000_000)));
    }

    public Collection<Pair> pairs() {
        return pairs.values();
    }

    public List<AssetName> assets() {
        return assets;
    }

    public Pair pair(Listing listing) {
        return pairs.get(listing);
    }

    /** By any of its names, null if there is none. */
    public Pair pair(String name) {
        return byAnyName.get(name);
    }

    /** By the second WebSocket version's name only, null if there is none. */
    public Pair bySymbol(String symbol) {
        Pair pair = byAnyName.get(symbol);
        return pair != null && pair.symbol().equals(symbol) ? pair : null;
    }

    /** By any of its names, null if there is none. */
    public AssetName asset(String name) {
        for (AssetName asset : assets) {
            if (asset.code().equals(name) || asset.id().equals(name) || asset.altname().equals(name)) {
                return asset;
            }
        }
        return null;
    }

    private void add(Pair pair) {
        pairs.put(pair.listing(), pair);
        for (String name : List.of(pair.id(), pair.altname(), pair.wsname(), pair.symbol())) {
            byAnyName.put(name, pair);
        }
    }

    /**
     * Quantities have six decimals: so none of a book's is ever written with an exponent by clients that read them as binary
     * fractions.
     *
     * @param typicalQuantity the mean of a background order, in units of the last decimal
     */
    private static Listing listing(
        int id, String symbol, String base, int priceScale, long least, long price, long typicalQuantity) {
        long most = 10_000L * pow(QUANTITY_SCALE);
        long leastCost = pow(priceScale + QUANTITY_SCALE) / 2;
        return new Listing(
            id, symbol, InstrumentKind.SPOT, base, "USD", "USD", priceScale, QUANTITY_SCALE, 1, 1, least, most, leastCost, 0,
            price, typicalQuantity);
    }

    private static long pow(int scale) {
        long value = 1;
        for (int i = 0; i < scale; i++) {
            value *= 10;
        }
        return value;
    }
}
