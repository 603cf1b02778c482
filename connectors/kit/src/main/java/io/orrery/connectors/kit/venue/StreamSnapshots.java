package io.orrery.connectors.kit.venue;

import io.orrery.connectors.kit.market.BookFeed;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.VenueSession;
import java.util.concurrent.TimeUnit;

/**
 * Gets the snapshot of one book that needs one, from a venue that sends it whenever the book is subscribed to. One that did not
 * come, or could not be read, is asked for again; a channel that brought nothing at all is the session's to revive.
 */
public final class StreamSnapshots implements StreamErrand {
    /** For which a snapshot is awaited once the subscription is granted. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final BookFeed book;
    private final Channel channel;
    private boolean live;
    private long since;
    private long heardTime;

    public StreamSnapshots(BookFeed book, Channel channel) {
        this.book = book;
        this.channel = channel;
    }

    /** The subscription that follows brings one. */
    @Override
    public void onConnected(long time) {
        book.takeSnapshotWanted();
        live = false;
    }

    @Override
    public int onTimer(VenueSession session, long time) {
        if (book.takeMute()) {
            session.revive(channel, time);
        }
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
            heardTime = channel.heardTime();
        }
        if (channel.isBarren(time, PATIENCE)) {
            live = false;
            session.revive(channel, time);
            return 1;
        }
        boolean ignored = channel.heardTime() != heardTime && time - since >= PATIENCE;
        if (!book.takeSnapshotWanted() && !ignored) {
            return 0;
        }
        live = false;
        session.resubscribe(channel, time);
        return 1;
    }
}
