package io.orrery.connectors.kit.venue;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.capture.CaptureFiles;
import io.orrery.connectors.kit.capture.CaptureVenue;
import io.orrery.connectors.kit.capture.CapturedDriver;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.market.MarketFeed;
import io.orrery.connectors.kit.stop.AccountStop;
import io.orrery.connectors.kit.stop.StopProtocol;
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
import java.util.function.Supplier;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.SystemEpochNanoClock;

/** Makes the venues of one kind: live ones, and such that play what was recorded of one. */
public abstract class NetworkVenueFactory implements VenueFactory {
    private static final String INSTRUMENTS = "instruments";
    private static final String SYMBOLS = "symbols";

    private final String kind;
    private final InstrumentKind instruments;
    private final String known;

    /**
     * @param instruments what those of a recording are, whose kind is not told by their names
     * @param known one of its best known symbols
     */
    protected NetworkVenueFactory(String kind, InstrumentKind instruments, String known) {
        this.kind = kind;
        this.instruments = instruments;
        this.known = known;
    }

    /**
     * What the settings of a live venue come to.
     *
     * @throws IllegalArgumentException that says which of them can't be
     */
    protected abstract VenueSettings settings(Map<String, String> settings);

    /** A live venue over any network, with settings that need not stand in a configuration. */
    public abstract Venue live(VenueSetup setup, VenueSettings settings, Driver driver);

    /** What takes the bytes of a recorded connection. */
    protected abstract Recorded recorded(VenueSetup setup, Map<String, InstrumentTerms> terms);

    /** How all orders of an account are ended. */
    protected abstract StopProtocol stop(VenueSettings settings);

    /** A look at the venue: see {@link VenueFactory#examine}. */
    protected abstract List<VenueCheck> examine(Inquiry inquiry, VenueSettings settings);

    /**
     * What plays a recording.
     *
     * @param feeds makes one for each recorded connection
     */
    public record Recorded(Listing listing, Supplier<MarketFeed> feeds) {
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public long recordedFrom(Map<String, String> settings) {
        CaptureFiles captures = CaptureFiles.of(settings);
        if (captures == null) {
            settings(settings);
            return Long.MAX_VALUE;
        }
        terms(settings);
        return captures.check();
    }

    @Override
    public final void prepare() {
        DriverFactory.installed().prepare();
    }

    @Override
    public final Venue create(VenueSetup setup) {
        CaptureFiles captures = CaptureFiles.of(setup.settings());
        if (captures == null) {
            VenueSettings settings = settings(setup.settings());
            Driver driver = DriverFactory.installed().create(setup.clock(), settings.trust());
            return live(setup, settings, CapturedDriver.asSet(setup.settings(), driver, setup.clock()));
        }
        Recorded recorded = recorded(setup, terms(setup.settings()));
        return new CaptureVenue(kind, setup.clock(), recorded.listing(), captures.open(), recorded.feeds());
    }

    @Override
    public final EmergencyStop emergencyStop(VenueSetup setup) {
        VenueSettings live = CaptureFiles.of(setup.settings()) == null ? settings(setup.settings()) : null;
        if (live == null || live.credentials() == null) {
            return null;
        }
        return new AccountStop(kind, setup.clock(), DriverFactory.installed(), live.trust(), stop(live));
    }

    /** With one of the best known symbols, if the settings name none. */
    @Override
    public final List<VenueCheck> examine(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings); // allowed: looked up by key, never iterated
        all.putIfAbsent(SYMBOLS, known);
        VenueSettings concluded = settings(all);
        EpochNanoClock clock = SystemEpochNanoClock.INSTANCE;
        try (Inquiry inquiry = new Inquiry(DriverFactory.installed().create(clock, concluded.trust()), clock)) {
            return examine(inquiry, concluded);
        }
    }

    private Map<String, InstrumentTerms> terms(Map<String, String> settings) {
        return InstrumentTerms.parse(instruments, settings.getOrDefault(INSTRUMENTS, ""));
    }
}
