package io.orrery.connectors.binance;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.binance.market.BinanceFeed;
import io.orrery.connectors.binance.market.BinanceSuccession;
import io.orrery.connectors.binance.market.BinanceTerms;
import io.orrery.connectors.kit.capture.CaptureFiles;
import io.orrery.connectors.kit.capture.CaptureVenue;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueFactory;
import io.orrery.engine.venue.VenueSetup;
import java.util.Map;

/** Makes Binance Spot venues: so far those that play what was recorded. */
public final class BinanceVenueFactory implements VenueFactory {
    private static final String NAME = "binance";
    private static final String INSTRUMENTS = "instruments";

    @Override
    public String kind() {
        return NAME;
    }

    @Override
    public long recordedFrom(Map<String, String> settings) {
        terms(settings);
        return captures(settings).check();
    }

    @Override
    public Venue create(VenueSetup setup) {
        CaptureFiles captures = captures(setup.settings());
        BinanceTerms terms = new BinanceTerms(terms(setup.settings()));
        Listing listing = new Listing(setup, NAME, new BinanceSuccession());
        return new CaptureVenue(NAME, setup.clock(), listing, captures.open(), () -> new BinanceFeed(listing, terms));
    }

    private static Map<String, InstrumentTerms> terms(Map<String, String> settings) {
        return InstrumentTerms.parse(InstrumentKind.SPOT, settings.getOrDefault(INSTRUMENTS, ""));
    }

    private static CaptureFiles captures(Map<String, String> settings) {
        CaptureFiles captures = CaptureFiles.of(settings);
        if (captures == null) {
            throw new IllegalArgumentException("kind=" + NAME + " without capture: a live connection comes with the network");
        }
        return captures;
    }
}
