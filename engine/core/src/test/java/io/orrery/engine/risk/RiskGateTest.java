package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.engine.Events;
import io.orrery.engine.book.BookTable;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.order.OrderTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RiskGateTest {
    private static final long MID = 100_00;

    private final Events events = new Events();
    private final EventRecord record = EventRecord.allocate();
    private final BookTable books = new BookTable(4);
    private final OrderTable orders = new OrderTable(1);
    private final RiskGate gate = new RiskGate(books, orders);
    private Instrument instrument;

    private EventRecord record(Events event) {
        return record.compose(EventClass.INPUT, 0, event.buffer(), 0, event.length());
    }

    @BeforeEach
    void anInstrumentWithLimitsAndABook() {
        instrument = new InstrumentTable().define(record(events.instrument()));
        books.open(1);
        books.onBookUpdate(record(events.book(true, new long[] {99_99, 5}, new long[] {100_01, 5})));
        gate.onLimitsSet(record(events.limits(2_000, 150_00000000L, 10_000)));
    }

    private RiskControl check(long price, long quantity) {
        return gate.check(instrument, price, quantity);
    }

    @Test
    void theLimitItselfPassesAndOneLotMoreIsDenied() {
        gate.onLimitsSet(record(events.limits(2_000, 10_000_00000000L, 10_000)));
        assertNull(check(MID, 2_000));
        assertEquals(RiskControl.RC01_QUANTITY, check(MID, 2_001));
        assertEquals(2_000, gate.bound());
        assertEquals(2_001, gate.value());
    }

    @Test
    void aValueAboveTheLimitIsDenied() {
        assertNull(check(MID, 1_500));
        assertEquals(RiskControl.RC02_VALUE, check(MID, 1_501));
        assertEquals(150_00000000L, gate.bound());
        assertEquals(150_10000000L, gate.value());
    }

    @Test
    void aValueThatFitsNoLongIsDeniedAndNeverWrapped() {
        gate.onLimitsSet(record(events.limits(Long.MAX_VALUE, Long.MAX_VALUE, 1_000_000_000L)));
        assertEquals(RiskControl.RC02_VALUE, check(Long.MAX_VALUE, Long.MAX_VALUE));
        assertEquals(RiskControl.RC02_VALUE, check(1L << 40, 1L << 40));
    }

    @Test
    void aPriceBeyondTheCollarIsDenied() {
        assertNull(check(101_00, 1));
        assertNull(check(99_00, 1));
        assertEquals(RiskControl.RC03_COLLAR, check(101_01, 1));
        assertEquals(RiskControl.RC03_COLLAR, check(98_99, 1));
        assertEquals(10_000, gate.bound());
        assertEquals(10_100, gate.value());
    }

    @Test
    void withoutAGoodBookNoPriceIsRight() {
        books.onBookUpdate(record(events.book(true, new long[] {99_99, 5}, new long[0])));
        assertEquals(RiskControl.RC03_COLLAR, check(MID, 1));
    }

    @Test
    void withoutLimitsNothingIsTraded() {
        assertEquals(RiskControl.NO_LIMITS, new RiskGate(books, orders).check(instrument, MID, 1));
    }

    @Test
    void aLimitOfZeroOrLessAllowsNothing() {
        gate.onLimitsSet(record(events.limits(0, 150_00000000L, 10_000)));
        assertEquals(RiskControl.RC01_QUANTITY, check(MID, 1));
        gate.onLimitsSet(record(events.limits(2_000, 0, 10_000)));
        assertEquals(RiskControl.RC02_VALUE, check(MID, 1));
        gate.onLimitsSet(record(events.limits(2_000, 150_00000000L, -1)));
        assertEquals(RiskControl.RC03_COLLAR, check(MID, 1));
    }

    @Test
    void noOrderPassesOnceAStopIsAskedFor() {
        gate.onStopRequested();
        assertEquals(RiskControl.STOPPING, check(MID, 1));
    }

    @Test
    void nonsenseIsDenied() {
        assertEquals(RiskControl.INSTRUMENT, check(MID, 0));
        assertEquals(RiskControl.INSTRUMENT, check(0, 1));
        assertEquals(RiskControl.INSTRUMENT, check(-1, 1));
        assertEquals(RiskControl.INSTRUMENT, gate.check(null, MID, 1));
    }
}
