package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/** Reads the answer to get_instruments or get_instrument. It comes once in a while, and may allocate. */
final class InstrumentsReader {
    private static final long RESULT = Name.word("result");

    private final JsonCursor cursor = new JsonCursor();
    private final InstrumentFields fields = new InstrumentFields(cursor);

    /**
     * Gives each instrument of the answer to the consumer, but no combinations. One that can't be read does not keep the others.
     *
     * @return the number of instruments that could not be read
     * @throws PayloadRefusal if the answer as a whole is damaged
     */
    int read(DirectBuffer buffer, int offset, int length, Consumer<DeribitInstrument> instruments) {
        cursor.wrap(buffer, offset, length);
        int result = -1;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            result = key == RESULT ? cursor.position() : result;
            cursor.skip();
        }
        cursor.finish();
        if (result < 0) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        cursor.returnTo(result);
        if (cursor.isObject()) {
            return one(instruments);
        }
        int refused = 0;
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            refused += one(instruments);
        }
        return refused;
    }

    /** Returns 1 if the next instrument can't be read. */
    private int one(Consumer<DeribitInstrument> instruments) {
        int start = cursor.position();
        cursor.skip();
        int behind = cursor.position();
        cursor.returnTo(start);
        DeribitInstrument instrument;
        try {
            instrument = fields.read();
        } catch (PayloadRefusal refusal) {
            return 1;
        } finally {
            cursor.returnTo(behind);
        }
        if (instrument != null) {
            instruments.accept(instrument);
        }
        return 0;
    }
}
