package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.ArrayList;
import java.util.List;

/** One session, its venue, and time. */
final class SessionScene {
    static final ChannelKind BOOK = new ChannelKind("book", 5 * VirtualNetwork.SECOND);
    static final ChannelKind TRADES = new ChannelKind("trades", ChannelKind.NEVER);

    final VirtualNetwork world;
    final TextVenue venue = new TextVenue();
    final TextDialect dialect = new TextDialect();
    final Events events = new Events();
    final VenueSession session;
    private int checked;

    SessionScene(long seed, SessionTerms terms) {
        this(seed, terms, new Pace(300, 300 * VirtualNetwork.SECOND));
    }

    SessionScene(long seed, SessionTerms terms, Pace connects) {
        world = venue.network();
        session = new VenueSession(terms, dialect, world, WireOptions.DEFAULTS, connects, seed, events);
    }

    Channel want(ChannelKind kind, String name) {
        Channel channel = dialect.channel(kind, name);
        session.want(channel);
        return channel;
    }

    void open() {
        session.open(world.now());
    }

    void run(long nanos) {
        world.run(nanos, session::nextTimer, session::onTimer);
    }

    void runMillis(long millis) {
        run(millis * VirtualNetwork.MILLIS);
    }

    /** The venue's end of the only connection. */
    TextVenue.Peer peer() {
        List<TextVenue.Peer> standing = venue.standing();
        if (standing.size() != 1) {
            throw new AssertionError(standing.size() + " connections");
        }
        return standing.get(0);
    }

    /** What was told since this was called last. */
    List<String> news() {
        List<String> news = new ArrayList<>(events.all.subList(checked, events.all.size()));
        checked = events.all.size();
        return news;
    }
}
