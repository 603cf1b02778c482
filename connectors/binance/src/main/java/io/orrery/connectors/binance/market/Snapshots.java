package io.orrery.connectors.binance.market;

import io.orrery.connectors.binance.wire.BinanceRest;
import io.orrery.connectors.kit.market.BookFeed;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kit.venue.StreamErrand;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/**
 * Asks for the snapshot of one book, for as long as it needs one; less and less often, if that does not help. The venue may
 * answer with one that is older than what its stream told, and by the updates alone that shows. So the first is waited for; if
 * none comes, nothing changes.
 */
final class Snapshots implements StreamErrand, HttpListener {
    private static final String DEPTH = "/api/v3/depth?symbol=";
    private static final String LIMIT = "&limit=";
    private static final int OK = 200;
    /** Longest time until an update comes, where something changes: five of the venue's intervals. */
    private static final long STILLNESS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);
    private static final int[] LIMITS = {100, 500, 1_000, 5_000};
    private static final int[] WEIGHTS = {5, 25, 50, 250};

    private final BinanceRest rest;
    private final BinanceFeed feed;
    private final BookFeed book;
    private final Channel channel;
    private final String target;
    private final int weight;
    private boolean asked;
    private long stillTime = Long.MAX_VALUE;
    private long notBefore;
    private long wait = SHORTEST;

    /** @param depth levels a side that the engine keeps: four times as many are asked for, as far as there are */
    Snapshots(BinanceRest rest, BinanceFeed feed, BookFeed book, FeedInstrument instrument, Channel channel, int depth) {
        this.rest = rest;
        this.feed = feed;
        this.book = book;
        this.channel = channel;
        int size = 0;
        while (size < LIMITS.length - 1 && LIMITS[size] < 4 * depth) {
            size++;
        }
        target = DEPTH + instrument.symbol() + LIMIT + LIMITS[size];
        weight = WEIGHTS[size];
    }

    @Override
    public int onTimer(VenueSession session, long time) {
        if (book.takeMute()) {
            session.revive(channel, time);
        }
        boolean lacks = book.state() == BookFeed.State.WAITING || book.state() == BookFeed.State.STALE;
        if (!lacks || channel.state() != Channel.State.LIVE) {
            stillTime = Long.MAX_VALUE;
            return 0;
        }
        stillTime = Math.min(stillTime, time + STILLNESS);
        if (asked || time < notBefore || !book.isAwaiting() && time < stillTime) {
            return 0;
        }
        book.takeSnapshotWanted();
        asked = rest.get(target, weight, time, this);
        if (!asked) {
            notBefore = time + SHORTEST;
        }
        return 1;
    }

    @Override
    public void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
        asked = false;
        if (status == OK) {
            feed.onAnswer(target, body, offset, length, time);
        }
        if (book.state() == BookFeed.State.LIVE) {
            wait = SHORTEST;
            notBefore = time;
        } else {
            putOff(time);
        }
    }

    @Override
    public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
        asked = false;
        putOff(time);
    }

    private void putOff(long time) {
        notBefore = time + wait;
        wait = Math.min(2 * wait, LONGEST);
    }
}
