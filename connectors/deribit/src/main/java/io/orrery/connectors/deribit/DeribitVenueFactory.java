package io.orrery.connectors.deribit;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.deribit.market.DeribitFeed;
import io.orrery.connectors.deribit.market.DeribitSuccession;
import io.orrery.connectors.deribit.market.DeribitTerms;
import io.orrery.connectors.deribit.wire.DeribitStop;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.stop.StopProtocol;
import io.orrery.connectors.kit.venue.Inquiry;
import io.orrery.connectors.kit.venue.NetworkVenueFactory;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueCheck;
import io.orrery.engine.venue.VenueSetup;
import java.util.List;
import java.util.Map;

/** Makes Deribit venues. */
public final class DeribitVenueFactory extends NetworkVenueFactory {
    private static final String NAME = "deribit";

    public DeribitVenueFactory() {
        super(NAME, InstrumentKind.LINEAR, "BTC/USD:BTC");
    }

    @Override
    protected VenueSettings settings(Map<String, String> settings) {
        return LiveDeribit.settings(settings);
    }

    @Override
    public Venue live(VenueSetup setup, VenueSettings settings, Driver driver) {
        return LiveDeribit.create(NAME, setup, settings, driver);
    }

    @Override
    protected Recorded recorded(VenueSetup setup, Map<String, InstrumentTerms> instruments) {
        DeribitTerms terms = new DeribitTerms(instruments);
        Listing listing = new Listing(setup, NAME, new DeribitSuccession());
        return new Recorded(listing, () -> new DeribitFeed(listing, terms));
    }

    @Override
    protected StopProtocol stop(VenueSettings settings) {
        return new DeribitStop(settings.sites(), settings.credentials());
    }

    @Override
    protected List<VenueCheck> examine(Inquiry inquiry, VenueSettings settings) {
        return new Examination(inquiry, settings).all();
    }
}
