package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.PayloadFields;
import io.orrery.connectors.kit.market.SymbolTable;

/** What the readers of all events share: their type, their times, and the instrument that a snapshot was asked for. */
public final class EventFields extends PayloadFields {
    /** Among the keys seen: the type. Readers have the bits above. */
    public static final int TYPE_SEEN = PayloadFields.FIRST_FREE;
    public static final int FIRST_FREE = PayloadFields.FIRST_FREE << 1;

    public static final long TYPE = Name.word("e");
    public static final long TIME = Name.word("E");
    public static final long SYMBOL = Name.word("s");

    static final long NEXT_SYMBOL = Name.word(",\"s\":");

    private static final long FIRST_MICROSECOND = 100_000_000_000_000L;
    private static final long LAST_MICROSECOND = Long.MAX_VALUE / 1_000;

    private FeedInstrument asked;

    public EventFields(SymbolTable symbols) {
        super(symbols, new Name("s"));
    }

    /** Begins with a payload, or anew. The instrument is the one that an object without a symbol is about, or null. */
    public void begin(FeedInstrument instrumentAsked) {
        begin();
        asked = instrumentAsked;
    }

    FeedInstrument asked() {
        return asked;
    }

    /** The instrument as far as it is known, or null. */
    FeedInstrument known() {
        return found() == null ? asked : found();
    }

    /** Skips the value of a key that the reader does not know, or does not need. */
    public void other(long key) {
        if (key == TYPE) {
            once(TYPE_SEEN);
        }
        cursor.skip();
    }

    /** A time of the venue, in milliseconds or microseconds as its size tells, in nanoseconds. */
    public long time() {
        long time = cursor.integer();
        if (time < 0 || time > LAST_MICROSECOND) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return time < FIRST_MICROSECOND ? time * 1_000_000 : time * 1_000;
    }
}
