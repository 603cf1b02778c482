package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.Batching;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Pace;
import io.orrery.connectors.kit.session.SessionTerms;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kit.venue.MarketStream;
import io.orrery.connectors.kit.venue.Sites;
import io.orrery.connectors.kit.venue.StreamSnapshots;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.WireOptions;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.wire.KrakenNetworks;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the market connection of this venue carries: the instruments, and the venue's clock. */
final class KrakenStream {
    /** With a heartbeat each second. */
    private static final SessionTerms TERMS = SessionTerms.DEFAULTS
        .withBatching(new Batching(50, 4_000, true), 10)
        .withIdle(TimeUnit.SECONDS.toNanos(10));

    private final Listing listing;
    private final KrakenFeed feed;
    private final MarketChannels channels;
    private final MarketStream stream;

    KrakenStream(Listing listing, KrakenTerms terms, BookDepths depths, KrakenInstruments instruments, Sites sites, Driver driver,
        Pace connects, long seed, VenueClock venueClock) {
        this.listing = listing;
        feed = new KrakenFeed(listing, terms, depths);
        channels = new MarketChannels(instruments);
        StreamClock clock = new StreamClock(venueClock);
        StreamDialect dialect =
            new StreamDialect(KrakenNetworks.stream(sites), feed, channels, depths.configured(), clock);
        stream = new MarketStream(listing, feed, listener ->
            new VenueSession(TERMS, dialect, driver, WireOptions.DEFAULTS, connects, seed, listener));
        stream.add(clock);
    }

    /** Defines an instrument and wants all about it. */
    FeedInstrument add(String symbol, long time) {
        FeedInstrument instrument = feed.instrument(symbol, time);
        List<Channel> added = channels.add(instrument);
        Channel book = added.get(MarketChannels.BOOK);
        stream.want(added, book, new StreamSnapshots(listing.feed(instrument), book));
        return instrument;
    }

    MarketStream stream() {
        return stream;
    }
}
