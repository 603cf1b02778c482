package io.orrery.connectors.kit.capture;

import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.market.MarketFeed;
import io.orrery.engine.venue.OrderGateway;
import io.orrery.engine.venue.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.agrona.CloseHelper;
import org.agrona.concurrent.EpochNanoClock;

/** Plays captures, in the order of their times, into the feeds that would take the same bytes from a network. */
public final class CaptureVenue implements Venue {
    private final String name;
    private final EpochNanoClock clock;
    private final Listing listing;
    private final List<Play> plays = new ArrayList<>();

    /** One connection: what was recorded of it, and what takes it. */
    private static final class Play {
        private final CaptureReader reader;
        private final MarketFeed feed;
        private boolean more;

        Play(CaptureReader reader, MarketFeed feed) {
            this.reader = reader;
            this.feed = feed;
            more = reader.next();
        }

        long due() {
            return more ? reader.time() : Long.MAX_VALUE;
        }

        void step() {
            switch (reader.kind()) {
                case CONNECTED -> feed.onConnected(reader.time());
                case FRAME -> feed.onFrame(reader.buffer(), reader.offset(), reader.length(), reader.time());
                case ANSWER -> feed.onAnswer(
                    reader.request(), reader.buffer(), reader.offset(), reader.length(), reader.time());
                default -> feed.onDisconnected(reader.time());
            }
            more = reader.next();
        }
    }

    /** @param feeds makes one for each capture */
    public CaptureVenue(
        String name, EpochNanoClock clock, Listing listing, List<CaptureReader> captures, Supplier<MarketFeed> feeds) {
        this.name = name;
        this.clock = clock;
        this.listing = listing;
        for (CaptureReader capture : captures) {
            plays.add(new Play(capture, feeds.get()));
        }
    }

    @Override
    public String roleName() {
        return name;
    }

    @Override
    public OrderGateway gateway() {
        return (message, offset, length) -> {
            throw new IllegalStateException(name + " plays what was recorded: it takes no orders");
        };
    }

    @Override
    public void onStart() {
        listing.open(clock.nanoTime());
    }

    /** Plays one entry that is due. */
    @Override
    public int doWork() {
        long now = clock.nanoTime();
        listing.catchUp(now);
        Play first = first();
        if (first.due() > now) {
            return 0;
        }
        first.step();
        return 1;
    }

    @Override
    public long nextDue() {
        return first().due();
    }

    @Override
    public boolean isDry() {
        return nextDue() == Long.MAX_VALUE;
    }

    @Override
    public Map<String, Long> counts() {
        return listing.counts();
    }

    private Play first() {
        Play first = plays.get(0);
        for (int i = 1; i < plays.size(); i++) {
            first = plays.get(i).due() < first.due() ? plays.get(i) : first;
        }
        return first;
    }

    @Override
    public void onClose() {
        CloseHelper.closeAll(plays.stream().map(play -> play.reader).toList());
    }
}
