package io.orrery.engine.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.Events;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.junit.jupiter.api.Test;

/** Which orders another is to take the place of. */
final class ReplacementsTest {
    private final Events events = new Events();
    private final EventRecord record = EventRecord.allocate();
    private final OrderTable orders = new OrderTable(4);
    private final Reports reports = new Reports(orders);
    private final Replacements replacements = new Replacements(orders, 4);

    private EventRecord record(Events event) {
        return record.compose(EventClass.INPUT, 1_000, event.buffer(), 0, event.length());
    }

    private Order working(long id) {
        orders.onNewOrder(record(events.newOrder(id, Side.BUY, 10, 100)));
        return reports.onAccepted(record(events.accepted(id)));
    }

    private Order amended(long id, long price, long quantity, VenueReason answer) {
        Order order = working(id);
        reports.onAmendOrder(record(events.amendOrder(id, price, quantity)));
        replacements.onAmendRejected(record(events.amendRejected(id, answer)));
        return order;
    }

    @Test
    void onlyAVenueThatCannotAmendGetsASecondLeg() {
        amended(1, 11, 80, VenueReason.FILTER);
        assertFalse(replacements.isAwaited(1));
        amended(2, 11, 80, VenueReason.UNSUPPORTED);
        assertTrue(replacements.isAwaited(2));
        working(3);
        replacements.onAmendRejected(record(events.amendRejected(3, VenueReason.UNSUPPORTED)));
        assertFalse(replacements.isAwaited(3), "nothing was asked for");
        replacements.onAmendRejected(record(events.amendRejected(9, VenueReason.UNSUPPORTED)));
        assertFalse(replacements.isAwaited(9), "no order of ours");
    }

    @Test
    void theSecondLegIsDueOnceWhenTheFirstHasEnded() {
        Order order = amended(1, 11, 80, VenueReason.UNSUPPORTED);
        reports.onFilled(record(events.filledAs(1, 1, Side.BUY, 10, 30)));
        replacements.onEnded(order);
        assertSame(order, replacements.due());
        assertEquals(11, replacements.duePrice());
        assertEquals(50, replacements.dueQuantity());
        assertFalse(replacements.isAwaited(1));
        replacements.settle();
        assertNull(replacements.due());
        replacements.onEnded(order);
        assertNull(replacements.due());
    }

    @Test
    void aFirstLegThatIsExecutedBeyondTheNewTermsLeavesNothing() {
        Order order = amended(1, 11, 20, VenueReason.UNSUPPORTED);
        reports.onFilled(record(events.filledAs(1, 1, Side.BUY, 10, 30)));
        replacements.onEnded(order);
        assertEquals(0, replacements.dueQuantity());
    }

    @Test
    void whatIsAwaitedIsSavedAndLoaded() {
        working(1);
        amended(2, 11, 80, VenueReason.UNSUPPORTED);
        Order order = amended(3, 12, 90, VenueReason.UNSUPPORTED);
        StateWriter out = new StateWriter();
        replacements.save(out);
        Replacements loaded = new Replacements(orders, 4);
        StateReader in = new StateReader(out.buffer(), 0, out.length());
        loaded.load(in);
        assertTrue(in.atEnd());
        assertFalse(loaded.isAwaited(1));
        assertTrue(loaded.isAwaited(2));
        loaded.onEnded(order);
        assertEquals(12, loaded.duePrice());
        assertEquals(90, loaded.dueQuantity());
    }
}
