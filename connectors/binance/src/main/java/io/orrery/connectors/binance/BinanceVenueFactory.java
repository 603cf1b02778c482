package io.orrery.connectors.binance;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.binance.market.BinanceFeed;
import io.orrery.connectors.binance.market.BinanceSuccession;
import io.orrery.connectors.binance.market.BinanceTerms;
import io.orrery.connectors.binance.wire.BinanceStop;
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

/** Makes Binance Spot venues. */
public final class BinanceVenueFactory extends NetworkVenueFactory {
    private static final String NAME = "binance";

    public BinanceVenueFactory() {
        super(NAME, InstrumentKind.SPOT, "BTC/USDT");
    }

    @Override
    protected VenueSettings settings(Map<String, String> settings) {
        return LiveBinance.settings(settings);
    }

    @Override
    public Venue live(VenueSetup setup, VenueSettings settings, Driver driver) {
        return LiveBinance.create(NAME, setup, settings, driver);
    }

    @Override
    protected Recorded recorded(VenueSetup setup, Map<String, InstrumentTerms> instruments) {
        BinanceTerms terms = new BinanceTerms(instruments);
        Listing listing = new Listing(setup, NAME, new BinanceSuccession());
        return new Recorded(listing, () -> new BinanceFeed(listing, terms));
    }

    @Override
    protected StopProtocol stop(VenueSettings settings) {
        return new BinanceStop(settings.sites().rest(), settings.symbols(), settings.credentials());
    }

    @Override
    protected List<VenueCheck> examine(Inquiry inquiry, VenueSettings settings) {
        return new Examination(inquiry, settings).all();
    }
}
