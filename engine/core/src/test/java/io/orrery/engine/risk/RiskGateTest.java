package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.engine.Events;
import io.orrery.engine.book.BookTable;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.position.Portfolio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RiskGateTest {
    private static final long MID = 100_00;

    private final Events events = new Events();
    private final EventRecord record = EventRecord.allocate();
    private final InstrumentTable instruments = new InstrumentTable();
    private final BookTable books = new BookTable(4);
    private final OrderTable orders = new OrderTable(1);
    private final Portfolio portfolio = new Portfolio(instruments);
    private final RiskGate gate = new RiskGate(books, orders, portfolio);
    private Instrument instrument;

    private EventRecord record(Events event) {
        return record.compose(EventClass.INPUT, 0, event.buffer(), 0, event.length());
    }

    @BeforeEach
    void anInstrumentWithLimitsAndABook() {
        instrument = instruments.define(record(events.instrument()));
        books.open(1);
        books.onBookUpdate(record(events.book(true, new long[] {99_99, 5}, new long[] {100_01, 5})));
        gate.onLimitsSet(record(events.limits(2_000, 150_00000000L, 10_000)));
    }

    private RiskControl check(long price, long quantity) {
        return gate.check(instrument, 1, Side.BUY, price, quantity);
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
        assertEquals(RiskControl.NO_LIMITS, new RiskGate(books, orders, portfolio).check(instrument, 1, Side.BUY, MID, 1));
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
    void noOrderPassesOnceTheSessionHalts() {
        gate.onStopRequested();
        gate.onHaltRequested();
        assertEquals(RiskControl.HALTED, check(MID, 1));
    }

    @Test
    void whileTheJournalIsSlowOnlyWhatReducesThePositionPasses() {
        portfolio.onFilled(new OrderFilledDecoder().wrapAndApplyHeader(
            record(events.filled(1, Side.SELL, MID, 10, 0, 0, Liquidity.MAKER)).buffer(), record.messageOffset(),
            new MessageHeaderDecoder()));
        gate.onJournalSlow(record(events.journalSlow(Switch.ON)));
        assertNull(check(MID, 10));
        assertEquals(RiskControl.JOURNAL_SLOW, check(MID, 11));
        assertEquals(10, gate.bound());
        assertEquals(RiskControl.JOURNAL_SLOW, gate.check(instrument, 1, Side.SELL, MID, 1));
        assertEquals(RiskControl.JOURNAL_SLOW, gate.check(instrument, 2, Side.BUY, MID, 1));
        gate.onJournalSlow(record(events.journalSlow(Switch.OFF)));
        assertNull(gate.check(instrument, 1, Side.SELL, MID, 1));
    }

    @Test
    void whatOpenOrdersWillReduceIsNotReducedTwice() {
        OrderTable two = new OrderTable(2);
        RiskGate reducing = new RiskGate(books, two, portfolio);
        reducing.onLimitsSet(record(events.limits(2_000, 150_00000000L, 10_000)));
        reducing.onJournalSlow(record(events.journalSlow(Switch.ON)));
        portfolio.onFilled(new OrderFilledDecoder().wrapAndApplyHeader(
            record(events.filled(1, Side.SELL, MID, 10, 0, 0, Liquidity.MAKER)).buffer(), record.messageOffset(),
            new MessageHeaderDecoder()));
        two.onNewOrder(record(events.newOrder(2, Side.BUY, MID, 7)));
        assertNull(reducing.check(instrument, 1, Side.BUY, MID, 3));
        assertEquals(RiskControl.JOURNAL_SLOW, reducing.check(instrument, 1, Side.BUY, MID, 4));
    }

    @Test
    void nonsenseIsDenied() {
        assertEquals(RiskControl.INSTRUMENT, check(MID, 0));
        assertEquals(RiskControl.INSTRUMENT, check(0, 1));
        assertEquals(RiskControl.INSTRUMENT, check(-1, 1));
        assertEquals(RiskControl.INSTRUMENT, gate.check(null, 1, Side.BUY, MID, 1));
    }
}
