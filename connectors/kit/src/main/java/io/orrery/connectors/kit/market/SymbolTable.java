package io.orrery.connectors.kit.market;

import io.orrery.connectors.kit.json.JsonCursor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds instruments by the bytes of their symbol, without making a text of them. Adding allocates, finding does not. */
public final class SymbolTable {
    /** Longest symbol, in bytes. */
    public static final int MAX_SYMBOL_LENGTH = 24;

    private static final int WORDS = MAX_SYMBOL_LENGTH / Long.BYTES;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] symbols = new long[16 * WORDS];
    private FeedInstrument[] instruments = new FeedInstrument[16];
    private int size;

    /** Adds an instrument, or replaces the one with its symbol. */
    public void add(FeedInstrument instrument) {
        if (2 * (size + 1) > instruments.length) {
            grow();
        }
        long[] words = words(instrument.symbol());
        int slot = slot(words[0], words[1], words[2]);
        size += instruments[slot] == null ? 1 : 0;
        instruments[slot] = instrument;
        System.arraycopy(words, 0, symbols, slot * WORDS, WORDS);
    }

    /** The instrument whose symbol is the cursor's last text, or null. */
    public FeedInstrument find(JsonCursor cursor) {
        int length = cursor.textLength();
        if (length <= Long.BYTES) {
            return instruments[slot(cursor.textWord(0), 0, 0)];
        }
        if (length > MAX_SYMBOL_LENGTH) {
            return null;
        }
        return instruments[slot(cursor.textWord(0), cursor.textWord(1), cursor.textWord(2))];
    }

    /** Where these words stand, or belong: there is always a free slot. */
    private int slot(long first, long second, long third) {
        int mask = instruments.length - 1;
        long hash = (first ^ Long.rotateLeft(second, 21) ^ Long.rotateLeft(third, 42)) * GOLDEN;
        int slot = (int) (hash >>> 32) & mask;
        while (instruments[slot] != null) {
            int at = slot * WORDS;
            if (symbols[at] == first && symbols[at + 1] == second && symbols[at + 2] == third) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        FeedInstrument[] known = instruments;
        instruments = new FeedInstrument[2 * known.length];
        symbols = new long[2 * symbols.length];
        size = 0;
        for (FeedInstrument instrument : known) {
            if (instrument != null) {
                add(instrument);
            }
        }
    }

    private static long[] words(String symbol) {
        byte[] bytes = symbol.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > MAX_SYMBOL_LENGTH) {
            throw new IllegalArgumentException(
                "symbol=" + symbol + ": must have from 1 to " + MAX_SYMBOL_LENGTH + " bytes");
        }
        byte[] padded = Arrays.copyOf(bytes, MAX_SYMBOL_LENGTH);
        long[] words = new long[WORDS];
        for (int i = 0; i < MAX_SYMBOL_LENGTH; i++) {
            words[i / Long.BYTES] |= (padded[i] & 0xFFL) << (i % Long.BYTES * Byte.SIZE);
        }
        return words;
    }
}
