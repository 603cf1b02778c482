package io.orrery.engine.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.Events;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OrderTableTest {
    private final Events events = new Events();
    private final EventRecord record = EventRecord.allocate();
    private final OrderTable orders = new OrderTable(3);

    private Order open(long id) {
        Events event = events.newOrder(id, Side.BUY, 10, 100);
        return orders.onNewOrder(record.compose(EventClass.OUTPUT, 7, event.buffer(), 0, event.length()));
    }

    private List<Long> ids() {
        List<Long> ids = new ArrayList<>();
        for (Order order = orders.first(); order != null; order = orders.after(order)) {
            ids.add(order.id());
        }
        return ids;
    }

    @Test
    void openOrdersStandInTheOrderOfTheirCreation() {
        open(3);
        open(1);
        open(2);
        assertEquals(List.of(3L, 1L, 2L), ids());
        assertTrue(orders.isFull());
        orders.retire(orders.get(1), 1);
        assertEquals(List.of(3L, 2L), ids());
        open(4);
        assertEquals(List.of(3L, 2L, 4L), ids());
    }

    @Test
    void anOrderThatEndedIsKeptUntilEnoughOthersHaveEnded() {
        for (long id = 1; id <= 13; id++) {
            orders.retire(open(id), 1);
            assertNull(orders.get(id));
            assertEquals(id, orders.closed(id).id());
        }
        assertNull(orders.closed(1));
        assertEquals(2, orders.closed(2).id());
    }

    @Test
    void moreOrdersThanATableHoldsAreNotTakenOver() {
        open(1);
        open(2);
        OrderTable smaller = new OrderTable(1);
        assertThrows(IllegalStateException.class, () -> smaller.adopt(orders));
    }

    @Test
    void whatWasUnderWayWhenItsProcessEndedIsNotKnown() {
        open(1);
        OrderTable next = new OrderTable(3);
        next.adopt(orders);
        assertEquals(OrderState.UNKNOWN, next.get(1).state());
        assertEquals(100, next.get(1).worstLeaves());
    }

    @Test
    void aCommandIsUnderWayInThreeStates() {
        List<OrderState> pending = new ArrayList<>();
        for (OrderState state : OrderState.values()) {
            if (state.isPending()) {
                pending.add(state);
            }
        }
        assertEquals(List.of(OrderState.PENDING_NEW, OrderState.PENDING_CANCEL, OrderState.PENDING_AMEND), pending);
    }

    @Test
    void onlyTheStepsOfTheTableAreLegal() {
        List<String> legal = new ArrayList<>();
        for (OrderState from : OrderState.values()) {
            List<String> to = new ArrayList<>();
            for (OrderState state : OrderState.values()) {
                if (from.mayBecome(state)) {
                    to.add(state.name());
                }
            }
            legal.add(from + " > " + String.join(" ", to));
        }
        assertEquals(List.of(
            "PENDING_NEW > WORKING PENDING_CANCEL UNKNOWN FILLED CANCELED REJECTED",
            "WORKING > PENDING_CANCEL PENDING_AMEND UNKNOWN FILLED CANCELED REJECTED",
            "PENDING_CANCEL > PENDING_NEW WORKING PENDING_AMEND UNKNOWN FILLED CANCELED REJECTED",
            "PENDING_AMEND > WORKING PENDING_CANCEL UNKNOWN FILLED CANCELED REJECTED",
            "UNKNOWN > PENDING_NEW WORKING PENDING_CANCEL PENDING_AMEND FILLED CANCELED REJECTED",
            "FILLED > ", "CANCELED > ", "REJECTED > "), legal);
    }
}
