package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.order.LiveOrders;
import io.orrery.connectors.deribit.wire.RoundedDecimal;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.PayloadFields;
import io.orrery.connectors.kit.market.SymbolTable;
import io.orrery.connectors.kit.order.ClientIds;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** What the readers of an account's messages share: the cursor, the instruments, ids and numbers as they are written there. */
final class AccountFields {
    static final Name INSTRUMENT = new Name("instrument_name");

    private static final long NULL = Name.word("null");
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long LAST_MILLI = Long.MAX_VALUE / NANOS_PER_MILLI;

    final JsonCursor cursor;
    final RoundedDecimal rounded;
    private final PayloadFields fields;

    AccountFields(SymbolTable symbols) {
        fields = new PayloadFields(symbols, INSTRUMENT);
        cursor = fields.cursor;
        rounded = new RoundedDecimal(cursor);
    }

    void wrap(DirectBuffer buffer, int offset, int length) {
        cursor.wrap(buffer, offset, length);
        rounded.wrap(buffer, offset);
    }

    /** Begins with an object. */
    void begin() {
        fields.begin();
    }

    /** Reads the name of the instrument. */
    void name() {
        fields.symbol();
    }

    /** The object's instrument, null if it is not traded here. Where values come before its name, it is looked for. */
    FeedInstrument instrument() {
        return fields.instrument();
    }

    long price() {
        FeedInstrument instrument = fields.instrument();
        return instrument == null ? fields.none() : fields.amount(instrument.priceScale());
    }

    /** A price, 0 if a word stands for it. */
    long priceOrWord() {
        if (cursor.isText()) {
            cursor.skip();
            return 0;
        }
        return price();
    }

    long quantity() {
        FeedInstrument instrument = fields.instrument();
        return instrument == null ? fields.none() : fields.amount(instrument.quantityScale());
    }

    long count() {
        return fields.count();
    }

    /** A time in milliseconds, in nanoseconds. */
    long time() {
        long time = fields.count();
        if (time > LAST_MILLI) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return time * NANOS_PER_MILLI;
    }

    /** True if there is no value, which is left then. */
    boolean isNull() {
        return !cursor.isText() && cursor.takes(NULL);
    }

    /** Our order id in a label; any other label, whatever its form, is {@link ClientIds#FOREIGN}. */
    long label() {
        if (!cursor.isText()) {
            throw cursor.refusal(Reason.WRONG_TYPE);
        }
        int start = cursor.position();
        cursor.skip();
        int end = cursor.position();
        if (end - start != ClientIds.LENGTH + 2) {
            return ClientIds.FOREIGN;
        }
        cursor.returnTo(start);
        try {
            cursor.text();
        } catch (PayloadRefusal escaped) {
            cursor.returnTo(end);
            return ClientIds.FOREIGN;
        }
        return ClientIds.read(cursor);
    }

    /** Reads one of the venue's order ids, fills it up with zeros and returns its length. */
    int orderName(UnsafeBuffer to) {
        cursor.text();
        int length = cursor.textLength();
        if (length == 0 || length > LiveOrders.NAME) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        for (int i = 0; i < LiveOrders.NAME / Long.BYTES; i++) {
            to.putLong(i * Long.BYTES, cursor.textWord(i), ByteOrder.LITTLE_ENDIAN);
        }
        return length;
    }
}
