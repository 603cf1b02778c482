package io.orrery.connectors.binance;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.binance.market.BinanceFeed;
import io.orrery.connectors.binance.market.BinanceSuccession;
import io.orrery.connectors.binance.market.BinanceTerms;
import io.orrery.connectors.binance.wire.BinanceStop;
import io.orrery.connectors.kit.capture.CaptureFiles;
import io.orrery.connectors.kit.capture.CaptureVenue;
import io.orrery.connectors.kit.capture.CapturedDriver;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.stop.AccountStop;
import io.orrery.connectors.kit.venue.Inquiry;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.DriverFactory;
import io.orrery.engine.venue.EmergencyStop;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueCheck;
import io.orrery.engine.venue.VenueFactory;
import io.orrery.engine.venue.VenueSetup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.SystemEpochNanoClock;

/** Makes Binance Spot venues: live ones, and such that play what was recorded. */
public final class BinanceVenueFactory implements VenueFactory {
    private static final String NAME = "binance";
    private static final String INSTRUMENTS = "instruments";
    private static final String SYMBOLS = "symbols";

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
    public void prepare() {
        DriverFactory.installed().prepare();
    }

    @Override
    public Venue create(VenueSetup setup) {
        CaptureFiles captures = CaptureFiles.of(setup.settings());
        if (captures == null) {
            VenueSettings settings = LiveBinance.settings(setup.settings());
            Driver driver = DriverFactory.installed().create(setup.clock(), settings.trust());
            return live(setup, settings, CapturedDriver.asSet(setup.settings(), driver, setup.clock()));
        }
        BinanceTerms terms = new BinanceTerms(terms(setup.settings()));
        Listing listing = new Listing(setup, NAME, new BinanceSuccession());
        return new CaptureVenue(NAME, setup.clock(), listing, captures.open(), () -> new BinanceFeed(listing, terms));
    }

    @Override
    public EmergencyStop emergencyStop(VenueSetup setup) {
        VenueSettings live = CaptureFiles.of(setup.settings()) == null ? LiveBinance.settings(setup.settings()) : null;
        if (live == null || live.credentials() == null) {
            return null;
        }
        return new AccountStop(NAME, setup.clock(), DriverFactory.installed(), live.trust(),
            new BinanceStop(live.sites().rest(), live.symbols(), live.credentials()));
    }

    /** A live venue over any network, with settings that need not stand in a configuration. */
    public Venue live(VenueSetup setup, VenueSettings settings, Driver driver) {
        return LiveBinance.create(NAME, setup, settings, driver);
    }

    /** With one of the best known symbols, if the settings name none. */
    @Override
    public List<VenueCheck> examine(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings); // allowed: looked up by key, never iterated
        all.putIfAbsent(SYMBOLS, "BTC/USDT");
        VenueSettings concluded = LiveBinance.settings(all);
        EpochNanoClock clock = SystemEpochNanoClock.INSTANCE;
        try (Inquiry inquiry = new Inquiry(DriverFactory.installed().create(clock, concluded.trust()), clock)) {
            return new Examination(inquiry, concluded).all();
        }
    }

    private static Map<String, InstrumentTerms> terms(Map<String, String> settings) {
        return InstrumentTerms.parse(InstrumentKind.SPOT, settings.getOrDefault(INSTRUMENTS, ""));
    }
}
