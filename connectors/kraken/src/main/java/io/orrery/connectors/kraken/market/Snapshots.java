package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.market.BookFeed;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.VenueSession;
import java.util.concurrent.TimeUnit;

/** Gets the snapshot of one book that needs one: the venue sends it whenever the book is subscribed to. */
final class Snapshots {
    /** For which a snapshot is awaited once the subscription is granted. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final VenueSession session;
    private final BookFeed book;
    private final Channel channel;
    private long since;

    Snapshots(VenueSession session, BookFeed book, Channel channel) {
        this.session = session;
        this.book = book;
        this.channel = channel;
    }

    /** The subscription that follows brings one. */
    void onConnected(long time) {
        book.takeSnapshotWanted();
        since = time;
    }

    int onTimer(long time) {
        boolean lacks = book.state() == BookFeed.State.WAITING || book.state() == BookFeed.State.STALE;
        if (!lacks || channel.state() != Channel.State.LIVE) {
            since = time;
            return 0;
        }
        boolean lost = book.takeSnapshotWanted();
        if (!lost && time - since < PATIENCE) {
            return 0;
        }
        since = time;
        session.resubscribe(channel, time);
        return 1;
    }
}
