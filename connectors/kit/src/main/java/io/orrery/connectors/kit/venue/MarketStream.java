package io.orrery.connectors.kit.venue;

import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.market.MarketFeed;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Loss;
import io.orrery.connectors.kit.session.SessionListener;
import io.orrery.connectors.kit.session.VenueSession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One market connection: its session, its feed, the books that come over it, and what is asked for beside. */
public final class MarketStream implements Connection, SessionListener {
    private final Listing listing;
    private final MarketFeed feed;
    private final VenueSession session;
    private final List<Channel> books = new ArrayList<>();
    private final List<StreamErrand> errands = new ArrayList<>();

    /** @param connect makes the session that tells the feed what it hears */
    public MarketStream(Listing listing, MarketFeed feed, Function<SessionListener, VenueSession> connect) {
        this.listing = listing;
        this.feed = feed;
        session = connect.apply(this);
    }

    /** Wants these channels, of which one is a book with its snapshots. */
    public void want(List<Channel> channels, Channel book, StreamErrand snapshots) {
        channels.forEach(session::want);
        books.add(book);
        add(snapshots);
    }

    public void add(StreamErrand errand) {
        errands.add(errand);
    }

    @Override
    public void open(long time) {
        session.open(time);
    }

    @Override
    public int onTimer(long time) {
        session.onTimer(time);
        int work = 0;
        for (int i = 0; i < errands.size(); i++) {
            work += errands.get(i).onTimer(session, time);
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
        errands.forEach(each -> each.onConnected(time));
    }

    @Override
    public void onDisconnected(long time, Loss why) {
        errands.forEach(each -> each.onDisconnected(time));
        feed.onDisconnected(time);
    }

    /** A book without updates may be any other by now. */
    @Override
    public void onSilent(Channel channel, long time) {
        if (books.contains(channel)) {
            listing.feed(channel.instrument()).onDoubt(time);
        }
    }
}
