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
import java.util.List;

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
        List<Level> askChanges = changes(Side.SELL, asks, newAsks);
        List<Level> bidChanges = changes(Side.BUY, bids, newBids);
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
        return kraken.exchange().levels(pair.listing(), side, depth);
    }

    /** What is new or has another quantity, then what is gone. Both sides stand the best first. */
    private List<Level> changes(Side side, List<Level> before, List<Level> after) {
        List<Level> changes = new ArrayList<>();
        List<Level> gone = new ArrayList<>();
        int old = 0;
        for (Level level : after) {
            for (; old < before.size() && isBetter(side, before.get(old), level); old++) {
                gone.add(new Level(before.get(old).price(), 0));
            }
            boolean same = old < before.size() && before.get(old).price() == level.price();
            if (!same || before.get(old).quantity() != level.quantity()) {
                changes.add(level);
            }
            old += same ? 1 : 0;
        }
        for (; old < before.size() && after.size() < depth; old++) { // or else better ones pushed them out
            gone.add(new Level(before.get(old).price(), 0));
        }
        changes.addAll(gone);
        return changes;
    }

    private static boolean isBetter(Side side, Level level, Level than) {
        return side == Side.BUY ? level.price() > than.price() : level.price() < than.price();
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
            dialect.level(text.append(between), level.price(), listing.priceScale());
            dialect.level(text.append(",\"qty\":"), level.quantity(), level.quantity() == 0 ? 0 : listing.quantityScale());
            text.append('}');
            between = ",{\"price\":";
        }
    }
}
