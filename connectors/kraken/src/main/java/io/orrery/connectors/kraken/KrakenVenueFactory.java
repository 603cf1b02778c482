package io.orrery.connectors.kraken;

import io.orrery.codecs.sbe.InstrumentKind;
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
import io.orrery.connectors.kraken.market.BookDepths;
import io.orrery.connectors.kraken.market.KrakenChecksum;
import io.orrery.connectors.kraken.market.KrakenFeed;
import io.orrery.connectors.kraken.market.KrakenSuccession;
import io.orrery.connectors.kraken.market.KrakenTerms;
import io.orrery.connectors.kraken.wire.KrakenStop;
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

/** Makes Kraken Spot venues: live ones, and such that play what was recorded. */
public final class KrakenVenueFactory implements VenueFactory {
    private static final String NAME = "kraken";
    private static final String INSTRUMENTS = "instruments";
    private static final String BOOK_DEPTH = "bookDepth";
    private static final String SYMBOLS = "symbols";

    @Override
    public String kind() {
        return NAME;
    }

    @Override
    public long recordedFrom(Map<String, String> settings) {
        CaptureFiles captures = CaptureFiles.of(settings);
        if (captures == null) {
            LiveKraken.settings(settings);
            return Long.MAX_VALUE;
        }
        terms(settings);
        depths(settings, BookDepths.DEFAULT);
        return captures.check();
    }

    @Override
    public void prepare() {
        DriverFactory.installed().prepare();
    }

    @Override
    public Venue create(VenueSetup setup) {
        Map<String, String> settings = setup.settings();
        CaptureFiles captures = CaptureFiles.of(settings);
        if (captures == null) {
            VenueSettings live = LiveKraken.settings(settings);
            Driver driver = DriverFactory.installed().create(setup.clock(), live.trust());
            return live(setup, live, CapturedDriver.asSet(settings, driver, setup.clock()));
        }
        KrakenTerms terms = new KrakenTerms(terms(settings));
        BookDepths depths = depths(settings, BookDepths.DEFAULT);
        Listing listing = new Listing(setup, NAME, new KrakenSuccession(), new KrakenChecksum());
        return new CaptureVenue(
            NAME, setup.clock(), listing, captures.open(), () -> new KrakenFeed(listing, terms, depths));
    }

    @Override
    public EmergencyStop emergencyStop(VenueSetup setup) {
        VenueSettings live = CaptureFiles.of(setup.settings()) == null ? LiveKraken.settings(setup.settings()) : null;
        if (live == null || live.credentials() == null) {
            return null;
        }
        return new AccountStop(NAME, setup.clock(), DriverFactory.installed(), live.trust(),
            new KrakenStop(live.sites().rest(), live.credentials()));
    }

    /** A live venue over any network, with settings that need not stand in a configuration. */
    public Venue live(VenueSetup setup, VenueSettings settings, Driver driver) {
        return LiveKraken.create(
            NAME, setup, settings, depths(setup.settings(), BookDepths.holding(setup.bookDepth())), driver);
    }

    /** With one of the best known symbols, if the settings name none. */
    @Override
    public List<VenueCheck> examine(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings); // allowed: looked up by key, never iterated
        all.putIfAbsent(SYMBOLS, "BTC/USD");
        VenueSettings concluded = LiveKraken.settings(all);
        EpochNanoClock clock = SystemEpochNanoClock.INSTANCE;
        try (Inquiry inquiry = new Inquiry(DriverFactory.installed().create(clock, concluded.trust()), clock)) {
            return new Examination(inquiry, concluded).all();
        }
    }

    private static Map<String, InstrumentTerms> terms(Map<String, String> settings) {
        return InstrumentTerms.parse(InstrumentKind.SPOT, settings.getOrDefault(INSTRUMENTS, ""));
    }

    private static BookDepths depths(Map<String, String> settings, int usual) {
        String depth = settings.getOrDefault(BOOK_DEPTH, "" + usual);
        try {
            return new BookDepths(Integer.parseInt(depth));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(BOOK_DEPTH + "=" + depth + ": must be a number", noNumber);
        }
    }
}
