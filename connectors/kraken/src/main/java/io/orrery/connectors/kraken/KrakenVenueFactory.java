package io.orrery.connectors.kraken;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.stop.StopProtocol;
import io.orrery.connectors.kit.venue.Inquiry;
import io.orrery.connectors.kit.venue.NetworkVenueFactory;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kraken.market.BookDepths;
import io.orrery.connectors.kraken.market.KrakenChecksum;
import io.orrery.connectors.kraken.market.KrakenFeed;
import io.orrery.connectors.kraken.market.KrakenSuccession;
import io.orrery.connectors.kraken.market.KrakenTerms;
import io.orrery.connectors.kraken.wire.KrakenStop;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueCheck;
import io.orrery.engine.venue.VenueSetup;
import java.util.List;
import java.util.Map;

/** Makes Kraken Spot venues. */
public final class KrakenVenueFactory extends NetworkVenueFactory {
    private static final String NAME = "kraken";
    private static final String BOOK_DEPTH = "bookDepth";

    public KrakenVenueFactory() {
        super(NAME, InstrumentKind.SPOT, "BTC/USD");
    }

    @Override
    protected VenueSettings settings(Map<String, String> settings) {
        return LiveKraken.settings(settings);
    }

    @Override
    public long recordedFrom(Map<String, String> settings) {
        depths(settings, BookDepths.DEFAULT);
        return super.recordedFrom(settings);
    }

    @Override
    public Venue live(VenueSetup setup, VenueSettings settings, Driver driver) {
        return LiveKraken.create(
            NAME, setup, settings, depths(setup.settings(), BookDepths.holding(setup.bookDepth())), driver);
    }

    @Override
    protected Recorded recorded(VenueSetup setup, Map<String, InstrumentTerms> instruments) {
        KrakenTerms terms = new KrakenTerms(instruments);
        BookDepths depths = depths(setup.settings(), BookDepths.DEFAULT);
        Listing listing = new Listing(setup, NAME, new KrakenSuccession(), new KrakenChecksum());
        return new Recorded(listing, () -> new KrakenFeed(listing, terms, depths));
    }

    @Override
    protected StopProtocol stop(VenueSettings settings) {
        return new KrakenStop(settings.sites().rest(), settings.credentials());
    }

    @Override
    protected List<VenueCheck> examine(Inquiry inquiry, VenueSettings settings) {
        return new Examination(inquiry, settings).all();
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
