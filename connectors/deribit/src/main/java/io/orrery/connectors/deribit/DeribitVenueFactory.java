package io.orrery.connectors.deribit;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.deribit.market.DeribitFeed;
import io.orrery.connectors.deribit.market.DeribitSuccession;
import io.orrery.connectors.deribit.market.DeribitTerms;
import io.orrery.connectors.deribit.wire.DeribitStop;
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

/** Makes Deribit venues: live ones, and such that play what was recorded. */
public final class DeribitVenueFactory implements VenueFactory {
    private static final String NAME = "deribit";
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
            LiveDeribit.settings(settings);
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
            VenueSettings settings = LiveDeribit.settings(setup.settings());
            Driver driver = DriverFactory.installed().create(setup.clock(), settings.trust());
            return live(setup, settings, CapturedDriver.asSet(setup.settings(), driver, setup.clock()));
        }
        DeribitTerms terms = new DeribitTerms(terms(setup.settings()));
        Listing listing = new Listing(setup, NAME, new DeribitSuccession());
        return new CaptureVenue(NAME, setup.clock(), listing, captures.open(), () -> new DeribitFeed(listing, terms));
    }

    @Override
    public EmergencyStop emergencyStop(VenueSetup setup) {
        VenueSettings live = CaptureFiles.of(setup.settings()) == null ? LiveDeribit.settings(setup.settings()) : null;
        if (live == null || live.credentials() == null) {
            return null;
        }
        return new AccountStop(NAME, setup.clock(), DriverFactory.installed(), live.trust(),
            new DeribitStop(live.sites(), live.credentials()));
    }

    /** A live venue over any network, with settings that need not stand in a configuration. */
    public Venue live(VenueSetup setup, VenueSettings settings, Driver driver) {
        return LiveDeribit.create(NAME, setup, settings, driver);
    }

    /** With the best known symbol, if the settings name none. */
    @Override
    public List<VenueCheck> examine(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings); // allowed: looked up by key, never iterated
        all.putIfAbsent(SYMBOLS, "BTC/USD:BTC");
        VenueSettings concluded = LiveDeribit.settings(all);
        EpochNanoClock clock = SystemEpochNanoClock.INSTANCE;
        try (Inquiry inquiry = new Inquiry(DriverFactory.installed().create(clock, concluded.trust()), clock)) {
            return new Examination(inquiry, concluded).all();
        }
    }

    /** The kind of each is told by its name. */
    private static Map<String, InstrumentTerms> terms(Map<String, String> settings) {
        return InstrumentTerms.parse(InstrumentKind.LINEAR, settings.getOrDefault(INSTRUMENTS, ""));
    }
}
