package io.orrery.engine.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.CancelOrderEncoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.Events;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OrderTableTest {
    private final Events events = new Events();
    private final EventRecord record = EventRecord.allocate();
    private final OrderTable orders = new OrderTable(3);

    private EventRecord record(Events event) {
        return record.compose(EventClass.INPUT, 0, event.buffer(), 0, event.length());
    }

    private Order open(long id) {
        int length = new NewOrderEncoder().wrapAndApplyHeader(record.buffer(), record.messageOffset(), new MessageHeaderEncoder())
            .orderId(id).price(10).quantity(100).accountId(1).strategyId(1).instrumentId(1)
            .side(Side.BUY).orderType(OrderType.LIMIT).timeInForce(TimeInForce.GTC).encodedLength();
        return orders.onNewOrder(record.describe(EventClass.OUTPUT, 7, MessageHeaderEncoder.ENCODED_LENGTH + length));
    }

    private Order cancel(long id) {
        int length = new CancelOrderEncoder()
            .wrapAndApplyHeader(record.buffer(), record.messageOffset(), new MessageHeaderEncoder())
            .orderId(id).accountId(1).strategyId(1).instrumentId(1).encodedLength();
        return orders.onCancelOrder(record.describe(EventClass.OUTPUT, 7, MessageHeaderEncoder.ENCODED_LENGTH + length));
    }

    private Order fill(long id, long quantity, long leaves) {
        return orders.onFilled(record(events.filled(id, Side.BUY, 10, quantity, leaves, 0, Liquidity.MAKER)));
    }

    private Order accept(long id) {
        return orders.onAccepted(record(events.accepted(id)));
    }

    @Test
    void anAcceptedOrderIsFilledInParts() {
        assertEquals(OrderState.PENDING_NEW, open(1).state());
        assertEquals(OrderState.WORKING, accept(1).state());
        assertEquals(OrderState.WORKING, fill(1, 40, 60).state());
        assertEquals(60, orders.get(1).leaves());
        assertEquals(OrderState.FILLED, fill(1, 60, 0).state());
        assertEquals(0, orders.stray());
    }

    @Test
    void aFillBeforeTheAcknowledgementImpliesIt() {
        open(1);
        assertEquals(OrderState.WORKING, fill(1, 40, 60).state());
        assertEquals(OrderState.WORKING, accept(1).state());
        assertEquals(9_001, orders.get(1).venueOrderId());
    }

    @Test
    void aCancelThatIsRefusedLeavesTheOrderWorking() {
        open(1);
        accept(1);
        assertEquals(OrderState.PENDING_CANCEL, cancel(1).state());
        assertEquals(OrderState.WORKING, orders.onCancelRejected(record(events.cancelRejected(1))).state());
    }

    @Test
    void aCancelThatOvertakesItsOrderLeavesItUnanswered() {
        open(1);
        cancel(1);
        assertEquals(OrderState.PENDING_NEW, orders.onCancelRejected(record(events.cancelRejected(1))).state());
        assertEquals(OrderState.REJECTED, orders.onRejected(record(events.rejected(1, VenueReason.OTHER))).state());
        assertEquals(0, orders.stray());
    }

    @Test
    void aFillOvertakesACancel() {
        open(1);
        accept(1);
        cancel(1);
        assertEquals(OrderState.PENDING_CANCEL, fill(1, 40, 60).state());
        assertEquals(OrderState.FILLED, fill(1, 60, 0).state());
        assertNull(orders.onCanceled(record(events.canceled(1, 0))));
        assertEquals(1, orders.stray());
    }

    @Test
    void reportsOnUnknownOrdersAreStray() {
        assertNull(accept(8));
        assertNull(fill(8, 1, 0));
        assertNull(orders.onRejected(record(events.rejected(8, VenueReason.OTHER))));
        assertEquals(3, orders.stray());
    }

    @Test
    void openOrdersStandInTheOrderOfTheirCreation() {
        open(3);
        open(1);
        open(2);
        assertEquals(List.of(3L, 1L, 2L), ids());
        assertEquals(true, orders.isFull());
        orders.retire(orders.get(1));
        assertEquals(List.of(3L, 2L), ids());
        open(4);
        assertEquals(List.of(3L, 2L, 4L), ids());
    }

    private List<Long> ids() {
        List<Long> ids = new ArrayList<>();
        for (Order order = orders.first(); order != null; order = orders.after(order)) {
            ids.add(order.id());
        }
        return ids;
    }

    @Test
    void onlyLegalStepsAreTaken() {
        List<String> legal = new ArrayList<>();
        for (OrderState from : OrderState.values()) {
            for (OrderState to : OrderState.values()) {
                if (from.mayBecome(to)) {
                    legal.add(from + ">" + to);
                }
            }
        }
        assertEquals(
            List.of(
                "PENDING_NEW>WORKING", "PENDING_NEW>PENDING_CANCEL",
                "PENDING_NEW>FILLED", "PENDING_NEW>CANCELED", "PENDING_NEW>REJECTED",
                "WORKING>PENDING_CANCEL", "WORKING>FILLED", "WORKING>CANCELED",
                "PENDING_CANCEL>PENDING_NEW", "PENDING_CANCEL>WORKING",
                "PENDING_CANCEL>FILLED", "PENDING_CANCEL>CANCELED", "PENDING_CANCEL>REJECTED"),
            legal);
    }
}
