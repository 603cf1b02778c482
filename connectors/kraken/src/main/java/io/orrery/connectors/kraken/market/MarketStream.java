package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.Batching;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Loss;
import io.orrery.connectors.kit.session.Pace;
import io.orrery.connectors.kit.session.SessionListener;
import io.orrery.connectors.kit.session.SessionTerms;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kit.venue.Connection;
import io.orrery.connectors.kit.venue.Sites;
import io.orrery.connectors.kit.venue.StreamSnapshots;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.WireOptions;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.wire.KrakenNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The market connection: its session, its feed, the snapshots of its books, and the venue's clock. */
final class MarketStream implements Connection, SessionListener {
    /** With a heartbeat each second. */
    private static final SessionTerms TERMS = SessionTerms.DEFAULTS
        .withBatching(new Batching(50, 4_000, true), 10)
        .withIdle(TimeUnit.SECONDS.toNanos(10));

    private final Listing listing;
    private final KrakenFeed feed;
    private final MarketChannels channels;
    private final StreamClock clock;
    private final VenueSession session;
    private final List<StreamSnapshots> snapshots = new ArrayList<>();

    MarketStream(Listing listing, KrakenTerms terms, BookDepths depths, KrakenInstruments instruments, Sites sites, Driver driver,
        Pace connects, long seed, VenueClock venueClock) {
        this.listing = listing;
        feed = new KrakenFeed(listing, terms, depths);
        channels = new MarketChannels(instruments);
        clock = new StreamClock(venueClock);
        StreamDialect dialect =
            new StreamDialect(KrakenNetworks.stream(sites), feed, channels, depths.configured(), clock);
        session = new VenueSession(TERMS, dialect, driver, WireOptions.DEFAULTS, connects, seed, this);
    }

    /** Defines an instrument and wants all about it. */
    FeedInstrument add(String symbol, long time) {
        FeedInstrument instrument = feed.instrument(symbol, time);
        List<Channel> added = channels.add(instrument);
        added.forEach(session::want);
        snapshots.add(new StreamSnapshots(session, listing.feed(instrument), added.get(MarketChannels.BOOK)));
        return instrument;
    }

    VenueSession session() {
        return session;
    }

    @Override
    public void open(long time) {
        session.open(time);
    }

    @Override
    public int onTimer(long time) {
        session.onTimer(time);
        int work = clock.onTimer(session, time);
        for (int i = 0; i < snapshots.size(); i++) {
            work += snapshots.get(i).onTimer(time);
        }
        return work;
    }

    @Override
    public void close(long time) {
        session.close(time);
    }

    @Override
    public void onConnected(long time) {
        feed.onConnected(time);
        snapshots.forEach(each -> each.onConnected(time));
    }

    @Override
    public void onDisconnected(long time, Loss why) {
        clock.onDisconnected(time);
        feed.onDisconnected(time);
    }

    /** A book without updates may be any other by now. */
    @Override
    public void onSilent(Channel channel, long time) {
        if (MarketChannels.isBook(channel)) {
            listing.feed(channel.instrument()).onDoubt(time);
        }
    }
}
