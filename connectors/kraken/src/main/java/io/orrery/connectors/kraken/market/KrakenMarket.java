package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.Pace;
import io.orrery.connectors.kit.venue.LiveMarket;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.wire.KrakenNames;
import io.orrery.connectors.kraken.wire.KrakenRest;
import io.orrery.connectors.kraken.wire.RestListener;
import io.orrery.engine.venue.VenueSetup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** The market of a live venue: what all pairs are is one question, and one stream carries those that are wanted. */
public final class KrakenMarket extends LiveMarket implements RestListener {
    /** All pairs: they are a list of moderate size, and name the assets too. */
    public static final String PAIRS = "/0/public/AssetPairs";

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final VenueSettings settings;
    private final Listing listing;
    private final KrakenTerms terms = new KrakenTerms(Map.of());
    private final KrakenInstruments instruments;
    private final KrakenRest rest;
    private final AssetPairsReader reader;
    private final KrakenStream stream;

    /**
     * @param depth levels a side that books are asked for: one of the venue's depths
     * @param connects the budget of connections, shared with others to the same venue
     * @param instruments filled in when the venue has answered
     * @param names likewise
     */
    public KrakenMarket(VenueSetup setup, VenueSettings settings, BookDepths depth, Driver driver, Pace connects, Listing listing,
        KrakenInstruments instruments, KrakenNames names, KrakenRest rest, VenueClock clock) {
        super(PATIENCE);
        this.settings = settings;
        this.listing = listing;
        this.instruments = instruments;
        this.rest = rest;
        reader = new AssetPairsReader(names);
        stream = new KrakenStream(
            listing, terms, depth, instruments, settings.sites(), driver, connects, setup.seed(), clock);
    }

    /** The symbols of all pairs in a list of them. */
    public static Set<String> symbols(JsonCursor result) {
        Set<String> symbols = new TreeSet<>();
        new AssetPairsReader(new KrakenNames()).read(result, terms -> symbols.add(terms.venueSymbol()));
        return symbols;
    }

    @Override
    protected boolean ask(long time) {
        rest.get(PAIRS, this);
        return true;
    }

    @Override
    public void onResult(JsonCursor result, long time) {
        reader.read(result, terms::learn);
        for (String symbol : settings.symbols()) {
            if (!terms.isListed(symbol)) {
                fail("the venue does not list " + symbol);
                return;
            }
        }
        for (String symbol : settings.symbols()) {
            instruments.add(stream.add(symbol, time), terms.of(symbol));
        }
        follow(List.of(stream.stream()), time);
    }

    @Override
    public void onRefusal(String error, long time) {
        listing.onRefused();
        untold(time);
    }
}
