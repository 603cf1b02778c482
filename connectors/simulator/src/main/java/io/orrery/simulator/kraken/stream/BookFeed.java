package io.orrery.simulator.kraken.stream;

import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Level;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FrameKind;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.Pair;
import io.orrery.simulator.kraken.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The book to a depth. An update tells each level that is new within the depth or has a new quantity, and with quantity 0 each
 * that is gone from the book; one that was only pushed out of the depth is not told, its listeners cut their books themselves.
 */
final class BookFeed implements Feed {
    private final Kraken kraken;
    private final Pair pair;
    private final int depth;
    private final Dialect dialect;
    private List<Level> asks;
    private List<Level> bids;
    private boolean changed;

    BookFeed(Kraken kraken, Pair pair, int depth, Dialect dialect) {
        this.kraken = kraken;
        this.pair = pair;
        this.depth = depth;
        this.dialect = dialect;
        asks = levels(Side.SELL);
        bids = levels(Side.BUY);
    }

    @Override
    public FrameKind kind() {
        return FrameKind.DEPTH;
    }

    @Override
    public void bookChanged() {
        changed = true;
    }

    @Override
    public String snapshot() {
        return frame("snapshot", asks, bids);
    }

    @Override
    public String update() {
        if (!changed) {
            return null;
        }
        changed = false;
        List<Level> newAsks = levels(Side.SELL);
        List<Level> newBids = levels(Side.BUY);
        List<Level> askChanges = changes(asks, newAsks);
        List<Level> bidChanges = changes(bids, newBids);
        asks = newAsks;
        bids = newBids;
        if (askChanges.isEmpty() && bidChanges.isEmpty()) {
            return null;
        }
        if (kraken.faults().strikes(Fault.S05)) {
            (askChanges.isEmpty() ? bidChanges : askChanges).remove(0);
        }
        return frame("update", askChanges, bidChanges);
    }

    private List<Level> levels(Side side) {
        return List.copyOf(kraken.exchange().levels(pair.listing(), side, depth));
    }

    private List<Level> changes(List<Level> before, List<Level> after) {
        Map<Long, Long> old = new HashMap<>();
        before.forEach(level -> old.put(level.price(), level.quantity()));
        List<Level> changes = new ArrayList<>();
        for (Level level : after) {
            Long quantity = old.remove(level.price());
            if (quantity == null || quantity != level.quantity()) {
                changes.add(level);
            }
        }
        for (Level level : before) {
            if (old.containsKey(level.price()) && isGone(level, after)) {
                changes.add(new Level(level.price(), 0));
            }
        }
        return changes;
    }

    /** Not in the depth any more, and not because better ones pushed it out. */
    private boolean isGone(Level level, List<Level> after) {
        if (after.size() < depth) {
            return true;
        }
        long best = after.get(0).price();
        long worst = after.get(after.size() - 1).price();
        boolean beyondTheWorst = best <= worst ? level.price() > worst : level.price() < worst;
        return !beyondTheWorst;
    }

    private String frame(String type, List<Level> askLevels, List<Level> bidLevels) {
        Listing listing = pair.listing();
        long checksum = Checksum.of(listing, dialect, asks, bids);
        if (kraken.faults().strikes(Fault.S06)) {
            checksum ^= 1;
        }
        StringBuilder text = new StringBuilder(128 + 48 * (askLevels.size() + bidLevels.size()));
        text.append("{\"channel\":\"book\",\"type\":\"").append(type).append("\",\"data\":[{\"symbol\":\"").append(pair.symbol());
        append(text.append("\",\"bids\":["), listing, bidLevels);
        append(text.append("],\"asks\":["), listing, askLevels);
        return text.append("],\"checksum\":").append(checksum)
            .append(",\"timestamp\":\"").append(Times.micros(kraken.clock().shownNanos())).append("\"}]}").toString();
    }

    private void append(StringBuilder text, Listing listing, List<Level> levels) {
        String between = "{\"price\":";
        for (Level level : levels) {
            text.append(between).append(dialect.level(listing.price(level.price())))
                .append(",\"qty\":").append(level.quantity() == 0 ? "0" : dialect.level(listing.quantity(level.quantity())))
                .append('}');
            between = ",{\"price\":";
        }
    }
}
