package io.orrery.engine.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Resolution;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.Events;
import org.junit.jupiter.api.Test;

final class ReportsTest {
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

    private Order accept(long id) {
        return reports.onAccepted(record(events.accepted(id)));
    }

    private Order fill(long id, long quantity, long leaves) {
        reports.settle();
        return reports.onFilled(record(events.filled(id, Side.BUY, 10, quantity, leaves, 0, Liquidity.MAKER)));
    }

    private Order cancel(long id) {
        return reports.onCancelOrder(record(events.cancelOrder(id)));
    }

    private Order amend(long id, long price, long quantity) {
        return reports.onAmendOrder(record(events.amendOrder(id, price, quantity)));
    }

    private Order unanswered(long id, Command command) {
        return reports.onUnanswered(record(events.unanswered(id, command)));
    }

    @Test
    void anAcceptedOrderIsFilledInParts() {
        assertEquals(OrderState.PENDING_NEW, open(1).state());
        assertEquals(OrderState.WORKING, accept(1).state());
        assertEquals(OrderState.WORKING, fill(1, 40, 60).state());
        assertEquals(60, orders.get(1).leaves());
        assertEquals(OrderState.FILLED, fill(1, 60, 0).state());
        assertEquals(0, reports.stray());
    }

    @Test
    void aFillBeforeTheAcknowledgementImpliesIt() {
        open(1);
        assertEquals(OrderState.WORKING, fill(1, 40, 60).state());
        assertEquals(OrderState.WORKING, accept(1).state());
        assertEquals(9_001, orders.get(1).venueOrderId());
        assertNull(accept(1));
        assertEquals(1, reports.stray());
    }

    @Test
    void aCancelThatIsRefusedLeavesTheOrderWorking() {
        open(1);
        accept(1);
        assertEquals(OrderState.PENDING_CANCEL, cancel(1).state());
        assertEquals(OrderState.WORKING, refuseCancel(VenueReason.RATE_LIMIT).state());
    }

    private Order refuseCancel(VenueReason reason) {
        return reports.onCancelRejected(record(events.cancelRejected(1, reason)));
    }

    @Test
    void aVenueThatKnowsNoSuchOrderProvesNothing() {
        open(1);
        cancel(1);
        assertEquals(OrderState.UNKNOWN, refuseCancel(VenueReason.UNKNOWN_ORDER).state());
        assertEquals(100, orders.get(1).worstLeaves());
        assertEquals(OrderState.WORKING, accept(1).state());
    }

    @Test
    void anOrderThatIsRefusedAfterItWasAcceptedHasEnded() {
        open(1);
        accept(1);
        assertEquals(OrderState.REJECTED, reports.onRejected(record(events.rejected(1, VenueReason.OTHER))).state());
    }

    @Test
    void anIdThatTheVenueHasAlreadyIsNoRefusal() {
        open(1);
        assertEquals(OrderState.UNKNOWN, reports.onRejected(record(events.rejected(1, VenueReason.DUPLICATE))).state());
    }

    @Test
    void aFillOvertakesACancel() {
        open(1);
        accept(1);
        cancel(1);
        assertEquals(OrderState.PENDING_CANCEL, fill(1, 40, 60).state());
        Order order = fill(1, 60, 0);
        assertEquals(OrderState.FILLED, order.state());
        orders.retire(order, time);
        assertNull(reports.onCanceled(record(events.canceled(1, 0))));
        assertEquals(1, reports.stray());
    }

    @Test
    void aCancelThatTellsOfMoreThanWasToldLeavesTheOrderUnknownUntilItIsTold() {
        open(1);
        accept(1);
        cancel(1);
        assertEquals(OrderState.UNKNOWN, reports.onCanceled(record(events.canceled(1, 70))).state());
        assertEquals(30, orders.get(1).worstLeaves());
        assertEquals(OrderState.CANCELED, fill(1, 30, 70).state());
        assertEquals(30, orders.get(1).filled());
    }

    @Test
    void anUnansweredOrderCountsInFullUntilTheVenueIsHeardOf() {
        open(1);
        assertEquals(OrderState.UNKNOWN, unanswered(1, Command.NEW).state());
        assertEquals(100, orders.get(1).worstLeaves());
        assertEquals(OrderState.WORKING, fill(1, 10, 90).state());
        assertNull(unanswered(1, Command.NEW), "the fill has answered it");
    }

    @Test
    void anUnansweredCancelCanBeSentAgain() {
        open(1);
        accept(1);
        cancel(1);
        assertEquals(OrderState.UNKNOWN, unanswered(1, Command.CANCEL).state());
        assertEquals(false, orders.get(1).isCancelOut());
        cancel(1);
        assertEquals(OrderState.UNKNOWN, orders.get(1).state());
        assertEquals(OrderState.CANCELED, reports.onCanceled(record(events.canceled(1, 100))).state());
    }

    @Test
    void aCancelThatDoesNotSayWhatWasLeftProvesNoExecution() {
        open(1);
        accept(1);
        cancel(1);
        assertEquals(OrderState.CANCELED, reports.onCanceled(record(events.canceled(1, Long.MIN_VALUE))).state());
    }

    @Test
    void theWorseTermsCountWhileNewOnesAreUnderWay() {
        open(1);
        accept(1);
        assertEquals(OrderState.PENDING_AMEND, amend(1, 12, 150).state());
        assertEquals(150, orders.get(1).worstLeaves());
        assertEquals(12, orders.get(1).worstPrice());
        assertEquals(OrderState.PENDING_AMEND, fill(1, 100, 0).state(), "it may have fifty more by now");
        assertEquals(OrderState.WORKING, reports.onAmended(record(events.amended(1, 12, 150))).state());
        assertEquals(50, orders.get(1).leaves());
    }

    @Test
    void newTermsThatAreRefusedLeaveTheOldOnes() {
        open(1);
        accept(1);
        amend(1, 12, 150);
        assertEquals(OrderState.WORKING, reports.onAmendRejected(record(events.amendRejected(1, VenueReason.FILTER))).state());
        assertEquals(100, orders.get(1).worstLeaves());
        assertEquals(10, orders.get(1).worstPrice());
    }

    @Test
    void aStatementEndsADoubtOnlyIfItWasAskedForAfterIt() {
        open(1);
        unanswered(1, Command.NEW);
        long asked = orders.get(1).touchedTime() - 1;
        assertEquals(OrderState.UNKNOWN, reports.onStated(record(events.orderStated(1, 10, 100, 0)), asked).state());
        assertEquals(OrderState.WORKING, reports.onStated(record(events.orderStated(1, 10, 100, 0)), time).state());
    }

    @Test
    void aStatementThatTellsOfMoreExecutedLeavesTheOrderUnknownUntilItIsTold() {
        open(1);
        accept(1);
        assertEquals(OrderState.UNKNOWN, reports.onStated(record(events.orderStated(1, 10, 100, 25)), time).state());
        assertEquals(OrderState.WORKING, fill(1, 25, 75).state());
    }

    @Test
    void whatStatementsProveEndsAnOrder() {
        open(1);
        unanswered(1, Command.NEW);
        assertEquals(OrderState.REJECTED, reports.onResolved(record(events.resolved(1, Resolution.NEVER_THERE))).state());
        open(2);
        fill(2, 10, 90);
        assertEquals(OrderState.CANCELED, reports.onResolved(record(events.resolved(2, Resolution.ENDED))).state());
    }

    @Test
    void anExecutionThatIsToldAgainCountsOnce() {
        open(1);
        fill(1, 40, 60);
        assertNotNull(reports.execution());
        for (long order : new long[] {1, 0}) {
            reports.settle();
            assertNull(reports.onTradeStated(record(events.tradeStated(order, 1, Side.BUY, 10, 40))));
            assertNull(reports.execution());
        }
        assertEquals(40, orders.get(1).filled());
        assertEquals(2, reports.repeated());
    }

    @Test
    void theTwoSidesOfOneTradeAreTwoExecutions() {
        open(1);
        fill(1, 40, 60);
        reports.settle();
        reports.onTradeStated(record(events.tradeStated(0, 1, Side.SELL, 10, 40)));
        assertEquals(Side.SELL, reports.execution().side());
    }

    @Test
    void anExecutionOfAnOrderThatEndedIsBooked() {
        open(1);
        accept(1);
        orders.retire(reports.onCanceled(record(events.canceled(1, 100))), time);
        Order late = fill(1, 40, 60);
        assertEquals(OrderState.CANCELED, late.state());
        assertEquals(40, late.filled());
        assertNotNull(reports.execution());
    }

    @Test
    void anExecutionOfAnOrderThatNobodyKnowsIsBookedAndCounted() {
        assertNull(fill(8, 1, 0));
        assertNotNull(reports.execution());
        assertNull(accept(8));
        assertNull(reports.onRejected(record(events.rejected(8, VenueReason.OTHER))));
        assertEquals(3, reports.stray());
    }

    @Test
    void moreThanWasAskedForIsBooked() {
        open(1);
        assertEquals(OrderState.FILLED, fill(1, 120, 0).state());
        assertEquals(-20, orders.get(1).leaves());
        assertEquals(0, orders.get(1).worstLeaves());
    }
}
