package io.orrery.acceptance.stage;

import io.orrery.acceptance.stage.Told.Level;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A book put together from the updates of a venue, and how its top looked after each of the last ones. */
public final class SeenBook {
    /** Levels a side that are remembered of each earlier state. */
    public static final int TOP = 10;

    private static final int STATES = 2_000;

    /** The best levels after an update. */
    public record Top(List<Level> bids, List<Level> asks) {
    }

    private final NavigableMap<BigDecimal, BigDecimal> bids = new TreeMap<>(Collections.reverseOrder());
    private final NavigableMap<BigDecimal, BigDecimal> asks = new TreeMap<>();
    private final Deque<Top> states = new ArrayDeque<>();
    private boolean live;
    private boolean whole;
    private long updates;
    private long venueTime;

    void feed(String state) {
        live = state.equals("LIVE");
        clear();
    }

    void update(Told book) {
        if (book.flags().contains("snapshot") && book.flags().contains("begin")) {
            clear();
        }
        apply(bids, book.bids());
        apply(asks, book.asks());
        if (book.flags().contains("end")) {
            whole = true;
            updates++;
            venueTime = book.number("venueTime");
            if (states.size() == STATES) {
                states.removeFirst();
            }
            states.addLast(new Top(best(bids, TOP), best(asks, TOP)));
        }
    }

    /** True if the feed lives and a whole book was told since. */
    public boolean isLive() {
        return live && whole && !bids.isEmpty() && !asks.isEmpty();
    }

    /** How many updates were told. */
    public long updates() {
        return updates;
    }

    /** When the last update was made, by the venue's clock. */
    public long venueTime() {
        return venueTime;
    }

    public BigDecimal bestBid() {
        return bids.firstKey();
    }

    public BigDecimal bestAsk() {
        return asks.firstKey();
    }

    /** Nothing stands there if 0. */
    public BigDecimal at(boolean buys, BigDecimal price) {
        return (buys ? bids : asks).getOrDefault(price, BigDecimal.ZERO);
    }

    /** True if it lives and these are its best levels of each side. */
    public boolean begins(List<Level> bestBids, List<Level> bestAsks) {
        return isLive() && same(best(bids, bestBids.size()), bestBids) && same(best(asks, bestAsks.size()), bestAsks);
    }

    /** Its best levels, for the eye. */
    public String described(int depth, long now) {
        return best(bids, depth) + " " + best(asks, depth) + (isLive() ? "" : ", not live") + ", as of "
            + TimeUnit.NANOSECONDS.toMillis(now - venueTime) + " ms ago";
    }

    /** All levels of a side, the best first. */
    public List<Level> levels(boolean buys) {
        return best(buys ? bids : asks, Integer.MAX_VALUE);
    }

    /** How the top looked after each of the last updates, the oldest first. */
    public List<Top> states(int atMost) {
        List<Top> all = new ArrayList<>(states);
        return all.subList(Math.max(0, all.size() - atMost), all.size());
    }

    /** What is to be had from a side no worse than the price. */
    public BigDecimal until(boolean buys, BigDecimal price) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal quantity : (buys ? bids : asks).headMap(price, true).values()) {
            sum = sum.add(quantity);
        }
        return sum;
    }

    private void clear() {
        whole = false;
        bids.clear();
        asks.clear();
    }

    private static void apply(Map<BigDecimal, BigDecimal> side, List<Level> levels) {
        for (Level level : levels) {
            if (level.quantity().signum() == 0) {
                side.remove(level.price());
            } else {
                side.put(level.price(), level.quantity());
            }
        }
    }

    private static boolean same(List<Level> seen, List<Level> wanted) {
        boolean same = seen.size() == wanted.size() && !wanted.isEmpty();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = seen.get(i).isSame(wanted.get(i));
        }
        return same;
    }

    private static List<Level> best(Map<BigDecimal, BigDecimal> side, int depth) {
        List<Level> levels = new ArrayList<>();
        for (Map.Entry<BigDecimal, BigDecimal> level : side.entrySet()) {
            if (levels.size() == depth) {
                break;
            }
            levels.add(new Level(level.getKey(), level.getValue()));
        }
        return levels;
    }
}
