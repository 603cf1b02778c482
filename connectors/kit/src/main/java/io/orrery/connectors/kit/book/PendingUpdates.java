package io.orrery.connectors.kit.book;

import java.util.Arrays;

/**
 * Updates that wait for a snapshot, in the order in which they came. When there is no room all are dropped: what came later would
 * not follow what stayed.
 */
public final class PendingUpdates {
    private static final int MOST_LONGS = 1 << 16;
    private static final int FIRST_LONGS = 1 << 10;
    private static final int HEAD = 6;

    private long[] longs = new long[FIRST_LONGS];
    private int end;
    private int at;
    private int next;
    private int count;
    private long dropped;

    /** Adds an update. */
    public void add(Levels levels, long firstId, long lastId, long previousId, long venueTime) {
        int length = HEAD + 2 * (levels.bids().size() + levels.asks().size());
        if (end + length > MOST_LONGS) {
            drop();
        }
        if (end + length > longs.length) {
            longs = Arrays.copyOf(longs, Math.min(MOST_LONGS, Integer.highestOneBit(end + length) << 1));
        }
        int head = end;
        longs[head] = firstId;
        longs[head + 1] = lastId;
        longs[head + 2] = previousId;
        longs[head + 3] = venueTime;
        longs[head + 4] = levels.bids().size();
        longs[head + 5] = levels.asks().size();
        end = put(levels.asks(), put(levels.bids(), head + HEAD));
        count++;
    }

    private int put(LevelSide side, int from) {
        int place = from;
        for (int i = 0; i < side.size(); i++) {
            longs[place++] = side.price(i);
            longs[place++] = side.quantity(i);
        }
        return place;
    }

    private void drop() {
        dropped += count;
        clear();
    }

    public void clear() {
        end = 0;
        count = 0;
        first();
    }

    /** Goes back to before the first update. */
    public void first() {
        at = 0;
        next = 0;
    }

    /** Goes on to the next update. False if there is none. */
    public boolean next() {
        at = next;
        if (at == end) {
            return false;
        }
        next = at + HEAD + 2 * (int) (longs[at + 4] + longs[at + 5]);
        return true;
    }

    /** Drops the updates before the one that was reached, which is the first from now on. */
    public void dropBefore() {
        int length = end - at;
        for (int place = 0; place < at; place += HEAD + 2 * (int) (longs[place + 4] + longs[place + 5])) {
            count--;
            dropped++;
        }
        System.arraycopy(longs, at, longs, 0, length);
        end = length;
        first();
    }

    /** Of the update that was reached; likewise the other ids and its time. */
    public long firstId() {
        return longs[at];
    }

    public long lastId() {
        return longs[at + 1];
    }

    public long previousId() {
        return longs[at + 2];
    }

    public long venueTime() {
        return longs[at + 3];
    }

    /** Reads the levels of the update that was reached. */
    public void levels(Levels into) {
        into.clear();
        int place = at + HEAD;
        int asks = place + 2 * (int) longs[at + 4];
        for (; place < asks; place += 2) {
            into.bids().add(longs[place], longs[place + 1]);
        }
        for (; place < next; place += 2) {
            into.asks().add(longs[place], longs[place + 1]);
        }
    }

    /** Updates that wait. */
    public int size() {
        return count;
    }

    /** Updates that were dropped without being applied. */
    public long dropped() {
        return dropped;
    }
}
