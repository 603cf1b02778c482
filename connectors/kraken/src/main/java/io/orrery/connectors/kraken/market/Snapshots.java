package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.market.BookFeed;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.VenueSession;
import java.util.concurrent.TimeUnit;

/**
 * Gets the snapshot of one book that needs one: the venue sends it whenever the book is subscribed to. A channel on which nothing
 * comes at all is the session's to judge.
 */
final class Snapshots {
    /** For which a snapshot is awaited once the subscription is granted. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final VenueSession session;
    private final BookFeed book;
    private final Channel channel;
    private boolean live;
    private long since;

    Snapshots(VenueSession session, BookFeed book, Channel channel) {
        this.session = session;
        this.book = book;
        this.channel = channel;
    }

    /** The subscription that follows brings one. */
    void onConnected(long time) {
        book.takeSnapshotWanted();
        live = false;
    }

    int onTimer(long time) {
        boolean lacks = book.state() == BookFeed.State.WAITING || book.state() == BookFeed.State.STALE;
        if (!lacks || channel.state() != Channel.State.LIVE) {
            live = false;
            if (lacks) {
                book.takeSnapshotWanted(); // the subscription that is on its way brings one
            }
            return 0;
        }
        if (!live) {
            live = true;
            since = time;
        }
        boolean ignored = channel.heardTime() > since && time - since >= PATIENCE;
        if (!book.takeSnapshotWanted() && !ignored) {
            return 0;
        }
        live = false;
        session.resubscribe(channel, time);
        return 1;
    }
}
