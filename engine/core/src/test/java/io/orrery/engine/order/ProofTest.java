package io.orrery.engine.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.Resolution;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TradeStatedEncoder;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.Events;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.junit.jupiter.api.Test;

/** What statements and late reports prove of an order, and what they do not. */
final class ProofTest {
    /** One more than are remembered. */
    private static final int TOO_MANY = (1 << 14) + 1;

    private final Events events = new Events();
    private final EventRecord record = EventRecord.allocate();
    private final OrderTable orders = new OrderTable(3);
    private final Reports reports = new Reports(orders);
    private long time = 1_000;

    private EventRecord record(Events event) {
        return record.compose(EventClass.INPUT, ++time, event.buffer(), 0, event.length());
    }

    private Order open(long id) {
        return orders.onNewOrder(record(events.newOrder(id, Side.BUY, 10, 100)));
    }

    private Order working(long id) {
        open(id);
        return reports.onAccepted(record(events.accepted(id)));
    }

    private Order stated(long id, long price, long filled, long askedAt) {
        return reports.onStated(record(events.orderStated(id, price, 100, filled)), askedAt);
    }

    private EventRecord tradeOf(long orderId, long venueOrderId, long tradeId, long venueTime) {
        MutableDirectBuffer buffer = new ExpandableArrayBuffer(256);
        int length = new TradeStatedEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder()).venueTime(venueTime)
            .statement(1).orderId(orderId).venueOrderId(venueOrderId).tradeId(tradeId).price(10).quantity(1).fee(0).accountId(1)
            .instrumentId(1).side(Side.BUY).liquidity(Liquidity.MAKER).feeAsset("").feeScale((byte) 0).closes(Switch.OFF)
            .encodedLength();
        return record.compose(EventClass.INPUT, ++time, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + length);
    }

    /** Each is something after which the venue's word from before counts for nothing. */
    private void touch(Order order, String what) {
        switch (what) {
            case "cancel" -> reports.onCancelOrder(record(events.cancelOrder(order.id())));
            case "amend" -> reports.onAmendOrder(record(events.amendOrder(order.id(), 10, 120)));
            case "duplicate" -> reports.onRejected(record(events.rejected(order.id(), VenueReason.DUPLICATE)));
            case "unknown order" -> reports.onCancelRejected(record(events.cancelRejected(order.id())));
            case "amend of an unknown order" ->
                reports.onAmendRejected(record(events.amendRejected(order.id(), VenueReason.CLOSED)));
            case "unanswered" -> reports.onUnanswered(record(events.unanswered(order.id(), Command.CANCEL)));
            default -> {
                reports.onCancelRejected(record(events.cancelRejected(order.id(), VenueReason.RATE_LIMIT)));
                reports.onCancelRejected(record(events.cancelRejected(order.id(), VenueReason.RATE_LIMIT)));
            }
        }
    }

    @Test
    void aStatementThatWasAskedForBeforeOrJustThenProvesNothing() {
        for (String what : List.of("cancel", "amend", "duplicate", "unknown order", "amend of an unknown order", "unanswered",
            "two refused cancels")) {
            Order order = working(1);
            touch(order, what);
            long touched = time;
            OrderState before = order.state();
            assertFalse(before == OrderState.WORKING, what);
            stated(1, 10, 0, touched - 1);
            assertEquals(before, order.state(), what);
            stated(1, 10, 0, touched);
            assertEquals(before, order.state(), what);
            stated(1, 10, 0, touched + 1);
            assertEquals(OrderState.WORKING, order.state(), what);
            assertEquals(100, order.worstLeaves(), what);
            assertEquals(0, order.cancelRefusals(), what);
            orders.retire(order, time);
        }
    }

    @Test
    void anOrderIsProvenByWhateverTheVenueToldOfIt() {
        assertFalse(open(1).isProven());
        reports.onCanceled(record(events.canceled(1, 100)));
        assertFalse(orders.get(1).isProven(), "it ended with nothing executed");
        open(2);
        reports.onCanceled(record(events.canceled(2, 99)));
        assertTrue(orders.get(2).isProven(), "it counts an execution that was not told");
        assertTrue(working(3).isProven());
    }

    @Test
    void anOrderIsMissedUntilItIsHeardOf() {
        Order order = working(1);
        assertFalse(order.isExpectedOpen());
        reports.onMissing(order, 50);
        reports.onMissing(order, 60);
        assertEquals(50, order.missedTime(), "the first that did not hold it");
        assertTrue(order.isExpectedOpen(), "nobody asked for its end");
        reports.onCancelOrder(record(events.cancelOrder(1)));
        assertTrue(order.isCancelOut());
        assertFalse(order.isExpectedOpen());
        assertEquals(0, order.missedTime());
        stated(1, 10, 0, time + 1);
        assertEquals(time, order.statedTime());
        assertEquals(OrderState.WORKING, order.state());
    }

    @Test
    void aStatementWithoutAPriceLeavesThePriceAsItIs() {
        Order order = working(1);
        stated(1, 0, 0, time + 1);
        assertEquals(10, order.price());
        stated(1, 12, 0, time + 1);
        assertEquals(12, order.price());
    }

    @Test
    void newTermsThatTheVenueAgreesToShowThatTheOrderIsThere() {
        Order order = open(1);
        reports.onUnanswered(record(events.unanswered(1, Command.NEW)));
        reports.onAmendOrder(record(events.amendOrder(1, 10, 150)));
        assertEquals(OrderState.UNKNOWN, order.state());
        reports.onAmended(record(events.amended(1, 10, 120)));
        assertEquals(OrderState.WORKING, order.state());
        assertEquals(120, order.worstLeaves(), "what it agreed to, not what was asked for");
    }

    @Test
    void aStatementThatWasAskedForBeforeNewTermsWereAgreedOnDoesNotTakeThemBack() {
        Order order = working(1);
        reports.onAmendOrder(record(events.amendOrder(1, 10, 80)));
        long asked = ++time;
        reports.onAmended(record(events.amended(1, 10, 80)));
        stated(1, 10, 0, asked);
        assertEquals(80, order.quantity());
        reports.onCanceled(record(events.canceled(1, 80)));
        assertEquals(OrderState.CANCELED, order.state(), "nothing of it is missing");
    }

    @Test
    void newTermsForAnOrderThatIsNotThereYetAreNoStep() {
        Order order = open(1);
        assertNull(reports.onAmendOrder(record(events.amendOrder(1, 10, 150))));
        assertEquals(OrderState.PENDING_NEW, order.state());
        assertEquals(1, reports.stray());
    }

    @Test
    void newTermsThatGotNoAnswerAreNotUnderWayAnyMore() {
        Order order = working(1);
        reports.onAmendOrder(record(events.amendOrder(1, 10, 150)));
        reports.onUnanswered(record(events.unanswered(1, Command.AMEND)));
        assertEquals(OrderState.UNKNOWN, order.state());
        assertEquals(150, order.worstLeaves());
        reports.onAmendRejected(record(events.amendRejected(1, VenueReason.FILTER)));
        assertEquals(OrderState.WORKING, order.state());
    }

    @Test
    void aFillThatLeavesLessThanWasToldLeavesTheOrderUnknownUntilTheRestIsTold() {
        Order order = working(1);
        reports.onFilled(record(events.filled(1, Side.BUY, 10, 10, 60, 0, Liquidity.MAKER)));
        assertEquals(OrderState.UNKNOWN, order.state());
        assertEquals(30, order.missing());
        reports.onFilled(record(events.filled(1, Side.BUY, 10, 30, 60, 0, Liquidity.MAKER)));
        assertEquals(OrderState.WORKING, order.state());
    }

    @Test
    void aLateFillOfAnOrderThatEndedSaysNothingOfWhatItLeft() {
        Order order = working(1);
        orders.retire(reports.onCanceled(record(events.canceled(1, 100))), time);
        reports.onFilled(record(events.filled(1, Side.BUY, 10, 10, 60, 0, Liquidity.MAKER)));
        assertEquals(10, order.filled());
        assertEquals(0, order.worstLeaves());
        assertEquals(OrderState.CANCELED, order.state());
    }

    @Test
    void anOrderThatStatementsProveEndedHasNothingLeftThoughMoreWasCounted() {
        Order order = working(1);
        stated(1, 10, 25, time);
        assertEquals(OrderState.UNKNOWN, order.state());
        reports.onResolved(record(events.resolved(1, Resolution.ENDED)));
        assertEquals(OrderState.CANCELED, order.state());
        assertEquals(0, order.worstLeaves());
    }

    @Test
    void aStatedTradeIsFoundByTheIdThatTheVenueGaveItsOrder() {
        Order order = working(1);
        assertEquals(1, reports.onTradeStated(tradeOf(0, 9_001, 1, 0)).filled());
        assertEquals(1, reports.execution().orderId());
        reports.settle();
        assertNull(reports.onTradeStated(tradeOf(0, 9_002, 2, 0)), "of an order that is not ours");
        assertNotNull(reports.execution());
        assertEquals(1, order.filled());
    }

    @Test
    void aTradeFromBeforeWhatIsRememberedIsNotCountedAgain() {
        for (int trade = 1; trade <= TOO_MANY; trade++) {
            reports.onTradeStated(tradeOf(0, 0, trade, 0));
        }
        long oldest = time - TOO_MANY + 2;
        reports.settle();
        assertNull(reports.onTradeStated(tradeOf(0, 0, 1, oldest - 1)));
        assertNull(reports.execution());
        assertEquals(1, reports.repeated());
        reports.onTradeStated(tradeOf(0, 0, 1, oldest));
        assertNotNull(reports.execution(), "it happened when all is remembered");
    }

    @Test
    void aReportOfAnOrderThatNobodyKnowsChangesNothing() {
        assertNull(reports.onCancelOrder(record(events.cancelOrder(8))));
        assertNull(reports.onAmendOrder(record(events.amendOrder(8, 1, 1))));
        assertNull(reports.onCanceled(record(events.canceled(8, 1))));
        assertNull(reports.onCancelRejected(record(events.cancelRejected(8))));
        assertNull(reports.onAmended(record(events.amended(8, 1, 1))));
        assertNull(reports.onAmendRejected(record(events.amendRejected(8, VenueReason.OTHER))));
        assertNull(reports.onUnanswered(record(events.unanswered(8, Command.NEW))));
        assertNull(reports.onUnanswered(record(events.unanswered(8, Command.STATEMENT))));
        assertNull(reports.onResolved(record(events.resolved(8, Resolution.ENDED))));
        assertEquals(9, reports.stray());
        assertNull(stated(8, 10, 0, time), "that is somebody else's order, not a stray");
        assertEquals(9, reports.stray());
    }

    @Test
    void theNextProcessKnowsWhichExecutionsWereCounted() {
        working(1);
        reports.onFilled(record(events.filledAs(5, 1, Side.BUY, 10, 30)));
        reports.onFilled(record(events.filledAs(5, 1, Side.BUY, 10, 30)));
        Reports next = new Reports(orders);
        next.adopt(reports);
        assertEquals(1, next.repeated());
        assertNull(next.onFilled(record(events.filledAs(5, 1, Side.BUY, 10, 30))));
        assertEquals(2, next.repeated());
        assertTrue(next.onFilled(record(events.filledAs(6, 1, Side.BUY, 10, 30))).filled() == 60);
    }
}
