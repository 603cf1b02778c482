package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.market.FeedInstrument;
import java.nio.charset.StandardCharsets;

/** Finds channels by the bytes of their name, without making a text of them. Adding allocates, finding does not. */
public final class ChannelTable {
    /** Most channels of one connection. */
    static final int MAX_CHANNELS = 1 << 14;
    /** Longest name, in bytes. */
    static final int MAX_NAME_LENGTH = 64;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[][] names = new long[64][];
    private FeedChannel[] channels = new FeedChannel[64];
    private int size;

    /**
     * Adds a channel that is not there. False if it can't be: the table is full, or the name too long.
     *
     * @param instrument whose book, trades, tickers or quotes it carries; null if nobody reads it
     */
    public boolean add(String name, FeedInstrument instrument) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (size == MAX_CHANNELS || bytes.length > MAX_NAME_LENGTH) {
            return false;
        }
        if (2 * (size + 1) > channels.length) {
            grow();
        }
        put(words(bytes), FeedChannel.of(name, instrument));
        size++;
        return true;
    }

    private void put(long[] name, FeedChannel channel) {
        int mask = channels.length - 1;
        int slot = hash(name) & mask;
        while (channels[slot] != null) {
            slot = slot + 1 & mask;
        }
        names[slot] = name;
        channels[slot] = channel;
    }

    /** The channel whose name is the cursor's last text, or null. */
    FeedChannel find(JsonCursor cursor) {
        int length = cursor.textLength();
        if (length > MAX_NAME_LENGTH) {
            return null;
        }
        int words = words(length);
        long hash = 0;
        for (int i = 0; i < words; i++) {
            hash = (hash ^ cursor.textWord(i)) * GOLDEN;
        }
        int mask = channels.length - 1;
        for (int slot = (int) (hash >>> 32) & mask; channels[slot] != null; slot = slot + 1 & mask) {
            if (isText(names[slot], cursor, words)) {
                return channels[slot];
            }
        }
        return null;
    }

    /** Names of other lengths have other words: zeros behind their ends. */
    private static boolean isText(long[] name, JsonCursor cursor, int words) {
        if (name.length != words) {
            return false;
        }
        for (int i = 0; i < words; i++) {
            if (name[i] != cursor.textWord(i)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(long[] name) {
        long hash = 0;
        for (long word : name) {
            hash = (hash ^ word) * GOLDEN;
        }
        return (int) (hash >>> 32);
    }

    private void grow() {
        long[][] knownNames = names;
        FeedChannel[] known = channels;
        names = new long[2 * known.length][];
        channels = new FeedChannel[2 * known.length];
        for (int i = 0; i < known.length; i++) {
            if (known[i] != null) {
                put(knownNames[i], known[i]);
            }
        }
    }

    private static int words(int length) {
        return (length + Long.BYTES - 1) / Long.BYTES;
    }

    private static long[] words(byte[] bytes) {
        long[] words = new long[words(bytes.length)];
        for (int i = 0; i < bytes.length; i++) {
            words[i / Long.BYTES] |= (bytes[i] & 0xFFL) << (i % Long.BYTES * Byte.SIZE);
        }
        return words;
    }
}
