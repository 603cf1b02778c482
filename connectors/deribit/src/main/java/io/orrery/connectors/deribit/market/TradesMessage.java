package io.orrery.connectors.deribit.market;

import io.orrery.codecs.sbe.Side;
import io.orrery.connectors.kit.market.FeedInstrument;
import java.util.Arrays;

/** Trades of one instrument, in the order in which they came. They are valid until the next payload is decoded. */
public final class TradesMessage {
    private static final int WORDS = 4;

    FeedInstrument instrument;
    private long[] words = new long[64 * WORDS];
    private boolean[] sells = new boolean[64];
    private int size;

    TradesMessage() {
    }

    void clear(FeedInstrument of) {
        instrument = of;
        size = 0;
    }

    void add(long venueTime, long sequence, long price, long amount, boolean sell) {
        if (size == sells.length) {
            words = Arrays.copyOf(words, 2 * words.length);
            sells = Arrays.copyOf(sells, 2 * sells.length);
        }
        int at = size * WORDS;
        words[at] = venueTime;
        words[at + 1] = sequence;
        words[at + 2] = price;
        words[at + 3] = amount;
        sells[size++] = sell;
    }

    public FeedInstrument instrument() {
        return instrument;
    }

    public int size() {
        return size;
    }

    /** When a trade was executed, in nanoseconds since 1970. */
    public long venueTime(int index) {
        return words[index * WORDS];
    }

    /** Counts the trades of the instrument. */
    public long sequence(int index) {
        return words[index * WORDS + 1];
    }

    public long price(int index) {
        return words[index * WORDS + 2];
    }

    public long amount(int index) {
        return words[index * WORDS + 3];
    }

    /** The side of the order that met one in the book. */
    public Side aggressor(int index) {
        return sells[index] ? Side.SELL : Side.BUY;
    }
}
