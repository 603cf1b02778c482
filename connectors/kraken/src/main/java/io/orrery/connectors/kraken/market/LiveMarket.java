package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.Pace;
import io.orrery.connectors.kit.venue.Connection;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.wire.KrakenNames;
import io.orrery.connectors.kraken.wire.KrakenRest;
import io.orrery.connectors.kraken.wire.RestListener;
import io.orrery.engine.venue.VenueSetup;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** The market of a live venue: asks what the instruments are, defines those that are wanted, then follows them. */
public final class LiveMarket implements Connection, RestListener {
    /** All pairs: they are a list of moderate size, and name the assets too. */
    public static final String PAIRS = "/0/public/AssetPairs";

    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(1_000);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

    private final VenueSettings settings;
    private final Listing listing;
    private final KrakenTerms terms = new KrakenTerms(Map.of());
    private final KrakenInstruments instruments;
    private final KrakenRest rest;
    private final AssetPairsReader reader;
    private final MarketStream stream;
    private boolean opened;
    private boolean asked;
    private long notBefore;
    private long wait = SHORTEST;
    private String failure;

    /**
     * @param depth levels a side that books are asked for: one of the venue's depths
     * @param connects the budget of connections, shared with others to the same venue
     * @param instruments filled in when the venue has answered
     * @param names likewise
     */
    public LiveMarket(VenueSetup setup, VenueSettings settings, BookDepths depth, Driver driver, Pace connects, Listing listing,
        KrakenInstruments instruments, KrakenNames names, KrakenRest rest, VenueClock clock) {
        this.settings = settings;
        this.listing = listing;
        this.instruments = instruments;
        this.rest = rest;
        reader = new AssetPairsReader(names);
        stream = new MarketStream(
            listing, terms, depth, instruments, settings.sites(), driver, connects, setup.seed(), clock);
    }

    /** The symbols of all pairs in a list of them. */
    public static Set<String> symbols(JsonCursor result) {
        Set<String> symbols = new TreeSet<>();
        new AssetPairsReader(new KrakenNames()).read(result, terms -> symbols.add(terms.venueSymbol()));
        return symbols;
    }

    @Override
    public void open(long time) {
        opened = true;
    }

    /** @throws IllegalStateException if the venue does not have what was asked for */
    @Override
    public int onTimer(long time) {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        if (!opened) {
            return 0;
        }
        if (!instruments.isEmpty()) {
            return stream.onTimer(time);
        }
        if (asked || time < notBefore) {
            return 0;
        }
        asked = true;
        rest.get(PAIRS, this);
        return 1;
    }

    @Override
    public void close(long time) {
        opened = false;
        stream.close(time);
    }

    @Override
    public void onResult(JsonCursor result, long time) {
        reader.read(result, terms::learn);
        asked = false;
        for (String symbol : settings.symbols()) {
            if (!terms.isListed(symbol)) {
                failure = "the venue does not list " + symbol;
                return;
            }
        }
        for (String symbol : settings.symbols()) {
            instruments.add(stream.add(symbol, time), terms.of(symbol));
        }
        stream.open(time);
    }

    @Override
    public void onRefusal(String error, long time) {
        listing.onRefused();
        asked = false;
        notBefore = time + wait;
        wait = Math.min(2 * wait, LONGEST);
    }
}
