package io.orrery.connectors.binance;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.binance.market.BinanceFeed;
import io.orrery.connectors.binance.market.BinanceSuccession;
import io.orrery.connectors.binance.market.BinanceTerms;
import io.orrery.connectors.kit.capture.CaptureFiles;
import io.orrery.connectors.kit.capture.CaptureVenue;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.DriverFactory;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueFactory;
import io.orrery.engine.venue.VenueSetup;
import java.util.Map;

/** Makes Binance Spot venues: live ones, and such that play what was recorded. */
public final class BinanceVenueFactory implements VenueFactory {
    private static final String NAME = "binance";
    private static final String INSTRUMENTS = "instruments";

    @Override
    public String kind() {
        return NAME;
    }

    @Override
    public long recordedFrom(Map<String, String> settings) {
        CaptureFiles captures = CaptureFiles.of(settings);
        if (captures == null) {
            LiveBinance.settings(settings);
            return Long.MAX_VALUE;
        }
        terms(settings);
        return captures.check();
    }

    @Override
    public Venue create(VenueSetup setup) {
        CaptureFiles captures = CaptureFiles.of(setup.settings());
        if (captures == null) {
            VenueSettings settings = LiveBinance.settings(setup.settings());
            Driver driver = DriverFactory.installed().create(setup.clock(), settings.trust());
            return LiveBinance.create(NAME, setup, settings, driver);
        }
        BinanceTerms terms = new BinanceTerms(terms(setup.settings()));
        Listing listing = new Listing(setup, NAME, new BinanceSuccession());
        return new CaptureVenue(NAME, setup.clock(), listing, captures.open(), () -> new BinanceFeed(listing, terms));
    }

    private static Map<String, InstrumentTerms> terms(Map<String, String> settings) {
        return InstrumentTerms.parse(InstrumentKind.SPOT, settings.getOrDefault(INSTRUMENTS, ""));
    }
}
