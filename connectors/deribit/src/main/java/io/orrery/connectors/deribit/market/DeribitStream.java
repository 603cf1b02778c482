package io.orrery.connectors.deribit.market;

import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.deribit.wire.DeribitNetworks;
import io.orrery.connectors.deribit.wire.RpcMessages;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.Batching;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Pace;
import io.orrery.connectors.kit.session.SessionTerms;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kit.venue.MarketStream;
import io.orrery.connectors.kit.venue.StreamSnapshots;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What one market connection of this venue carries. */
final class DeribitStream {
    /** Most instruments of one: the venue allows 500 channels to be subscribed to at a time. */
    static final int MOST_INSTRUMENTS = 120;

    private static final String RAW = "raw";
    private static final long IDLE = TimeUnit.SECONDS.toNanos(3L * RpcMessages.SHORTEST_HEARTBEAT);
    private static final SessionTerms TERMS =
        SessionTerms.DEFAULTS.withBatching(new Batching(100, 4_000, false), 3).withIdle(IDLE);

    private final Listing listing;
    private final DeribitFeed feed;
    private final MarketChannels channels;
    private final StreamDialect dialect;
    private final MarketStream stream;

    DeribitStream(Listing listing, DeribitTerms terms, DeribitInstruments instruments, VenueSettings settings, String interval,
        VenueClock clock, Driver driver, Pace connects, long seed) {
        this.listing = listing;
        feed = new DeribitFeed(listing, terms);
        channels = new MarketChannels(instruments, interval);
        boolean logsIn = interval.equals(RAW);
        RpcMessages messages = new RpcMessages(logsIn ? settings.credentials() : null);
        dialect = new StreamDialect(DeribitNetworks.stream(settings.sites()), messages, clock, logsIn, feed, channels);
        WireOptions options = WireOptions.DEFAULTS.withDisclosure(logsIn ? Disclosure.NOTHING : Disclosure.ALL);
        stream = new MarketStream(listing, feed, listener ->
            new VenueSession(TERMS, dialect, driver, options, connects, seed, listener));
    }

    /** Defines an instrument and wants all about it. */
    FeedInstrument add(String name, long time) {
        FeedInstrument instrument = feed.instrument(name, time);
        List<Channel> added = channels.add(instrument);
        for (Channel channel : added) {
            feed.add(channel.name(), instrument);
            dialect.add(channel);
        }
        Channel book = added.get(MarketChannels.BOOK);
        stream.want(added, book, new StreamSnapshots(listing.feed(instrument), book));
        return instrument;
    }

    MarketStream stream() {
        return stream;
    }
}
