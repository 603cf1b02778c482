package io.orrery.engine.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.FundingRateEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;

/** What was told of funding last is known until an epoch ends, and outlives a snapshot. */
final class FundingRatesTest {
    private static final long HOURS = 3_600_000_000_000L;

    private final EventRecord event = EventRecord.allocate();
    private final ExpandableArrayBuffer message = new ExpandableArrayBuffer();
    private final FundingRates rates = new FundingRates();

    private void tell(int instrument, long rate, long interval, long next) {
        FundingRateEncoder told = new FundingRateEncoder().wrapAndApplyHeader(message, 0, new MessageHeaderEncoder()).venueTime(0)
            .rate(rate).interval(interval).nextFundingTime(next).instrumentId(instrument);
        rates.onFundingRate(event.compose(
            EventClass.INPUT, 1, message, 0, MessageHeaderEncoder.ENCODED_LENGTH + told.encodedLength()));
    }

    @Test
    void theLastRateOfEachInstrumentIsKept() {
        tell(1, 100_000_000, 8 * HOURS, 5 * HOURS);
        tell(300, -7, HOURS, 0);
        tell(1, 200_000_000, 4 * HOURS, 9 * HOURS);
        FundingRates loaded = reloaded();
        for (FundingRates each : new FundingRates[] {rates, loaded}) {
            assertEquals(200_000_000, each.rate(1));
            assertEquals(4 * HOURS, each.interval(1));
            assertEquals(9 * HOURS, each.next(1));
            assertEquals(-7, each.rate(300));
            assertEquals(0, each.next(300));
            assertFalse(each.isKnown(2));
            assertFalse(each.isKnown(60_000));
        }
        rates.clear();
        assertFalse(rates.isKnown(1));
        assertTrue(loaded.isKnown(1));
    }

    private FundingRates reloaded() {
        StateWriter out = new StateWriter();
        rates.save(out);
        FundingRates loaded = new FundingRates();
        StateReader in = new StateReader(out.buffer(), 0, out.length());
        loaded.load(in);
        assertTrue(in.atEnd());
        return loaded;
    }
}
