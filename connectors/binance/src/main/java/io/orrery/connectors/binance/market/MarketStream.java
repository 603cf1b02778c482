package io.orrery.connectors.binance.market;

import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.wire.BinanceNetworks;
import io.orrery.connectors.binance.wire.BinanceRest;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.session.Batching;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Loss;
import io.orrery.connectors.kit.session.Pace;
import io.orrery.connectors.kit.session.SessionListener;
import io.orrery.connectors.kit.session.SessionTerms;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kit.venue.Connection;
import io.orrery.connectors.kit.venue.Sites;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One market connection: its session, its feed, and the snapshots of its books. */
final class MarketStream implements Connection, SessionListener {
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
    private final VenueSession session;
    private final List<Snapshots> snapshots = new ArrayList<>();
    private final int depth;

    MarketStream(Listing listing, BinanceTerms terms, BinanceInstruments instruments, BinanceRest rest, Sites sites,
        Driver driver, Pace connects, long seed, int depth) {
        this.listing = listing;
        this.rest = rest;
        this.depth = depth;
        feed = new BinanceFeed(listing, terms);
        channels = new MarketChannels(instruments);
        session = new VenueSession(TERMS, new StreamDialect(BinanceNetworks.stream(sites), feed, channels), driver,
            WireOptions.DEFAULTS, connects, seed, this);
    }

    /** Defines an instrument and wants all about it. */
    FeedInstrument add(String symbol, long time) {
        FeedInstrument instrument = feed.instrument(symbol, time);
        List<Channel> added = channels.add(instrument);
        added.forEach(session::want);
        snapshots.add(new Snapshots(
            rest, feed, listing.feed(instrument), instrument, added.get(MarketChannels.BOOK), depth));
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
            Channel muted = snapshots.get(i).takeMute();
            if (muted != null) {
                session.revive(muted, time);
            }
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
    }

    @Override
    public void onDisconnected(long time, Loss why) {
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
