package io.orrery.connectors.binance.market;

import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.wire.BinanceNetworks;
import io.orrery.connectors.binance.wire.BinanceRest;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.session.Batching;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Pace;
import io.orrery.connectors.kit.session.SessionTerms;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kit.venue.MarketStream;
import io.orrery.connectors.kit.venue.Sites;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What one market connection of this venue carries. */
final class BinanceStream {
    /** Most instruments of one: the venue allows 1,024 channels. */
    static final int MOST_INSTRUMENTS = 300;

    /** Five messages a second may be sent, pongs included. */
    private static final SessionTerms TERMS = SessionTerms.DEFAULTS
        .withBatching(new Batching(100, 4_000, false), 4)
        .withLife(TimeUnit.HOURS.toNanos(24));

    private final Listing listing;
    private final BinanceRest rest;
    private final BinanceFeed feed;
    private final MarketChannels channels;
    private final MarketStream stream;
    private final int depth;

    BinanceStream(Listing listing, BinanceTerms terms, BinanceInstruments instruments, BinanceRest rest, Sites sites,
        Driver driver, Pace connects, long seed, int depth) {
        this.listing = listing;
        this.rest = rest;
        this.depth = depth;
        feed = new BinanceFeed(listing, terms);
        channels = new MarketChannels(instruments);
        StreamDialect dialect = new StreamDialect(BinanceNetworks.stream(sites), feed, channels);
        stream = new MarketStream(listing, feed, listener ->
            new VenueSession(TERMS, dialect, driver, WireOptions.DEFAULTS, connects, seed, listener));
    }

    /** Defines an instrument and wants all about it. */
    FeedInstrument add(String symbol, long time) {
        FeedInstrument instrument = feed.instrument(symbol, time);
        List<Channel> added = channels.add(instrument);
        Channel book = added.get(MarketChannels.BOOK);
        stream.want(added, book, new Snapshots(rest, feed, listing.feed(instrument), instrument, book, depth));
        return instrument;
    }

    MarketStream stream() {
        return stream;
    }
}
