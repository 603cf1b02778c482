package io.orrery.connectors.deribit.market;

import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.deribit.wire.DeribitNetworks;
import io.orrery.connectors.deribit.wire.RpcMessages;
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
import io.orrery.connectors.kit.venue.StreamSnapshots;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One market connection: its session, its feed, and the snapshots of its books. */
final class MarketStream implements Connection, SessionListener {
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
    private final VenueSession session;
    private final List<StreamSnapshots> snapshots = new ArrayList<>();

    MarketStream(Listing listing, DeribitTerms terms, DeribitInstruments instruments, VenueSettings settings, String interval,
        VenueClock clock, Driver driver, Pace connects, long seed) {
        this.listing = listing;
        feed = new DeribitFeed(listing, terms);
        channels = new MarketChannels(instruments, interval);
        boolean logsIn = interval.equals(RAW);
        RpcMessages messages = new RpcMessages(logsIn ? settings.credentials() : null);
        dialect = new StreamDialect(DeribitNetworks.stream(settings.sites()), messages, clock, logsIn, feed, channels);
        WireOptions options = WireOptions.DEFAULTS.withDisclosure(logsIn ? Disclosure.NOTHING : Disclosure.ALL);
        session = new VenueSession(TERMS, dialect, driver, options, connects, seed, this);
    }

    /** Defines an instrument and wants all about it. */
    FeedInstrument add(String name, long time) {
        FeedInstrument instrument = feed.instrument(name, time);
        for (Channel channel : channels.add(instrument)) {
            feed.add(channel.name(), instrument);
            dialect.add(channel);
            session.want(channel);
        }
        snapshots.add(
            new StreamSnapshots(session, listing.feed(instrument), channels.of(instrument, MarketChannels.BOOK)));
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
        int work = 0;
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
        feed.onDisconnected(time);
    }

    /** A book without changes may be any other by now. */
    @Override
    public void onSilent(Channel channel, long time) {
        if (MarketChannels.isBook(channel)) {
            listing.feed(channel.instrument()).onDoubt(time);
        }
    }
}
