package io.orrery.engine.order;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderAdoptedEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.engine.Events;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What a table knows of an order from its sending on until it is forgotten. */
final class OrderLifeTest {
    private static final int CAPACITY = 2;
    private static final int KEPT = 4 * CAPACITY;

    private final Events events = new Events();
    private final MutableDirectBuffer buffer = new ExpandableArrayBuffer(512);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final EventRecord record = EventRecord.allocate();
    private final OrderTable orders = new OrderTable(CAPACITY);
    private final Reports reports = new Reports(orders);

    private EventRecord at(long time, Events event) {
        return record.compose(EventClass.INPUT, time, event.buffer(), 0, event.length());
    }

    private EventRecord at(long time, int bodyLength) {
        return record.compose(EventClass.INPUT, time, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
    }

    private Order open(long id) {
        return orders.onNewOrder(at(id, events.newOrder(id, Side.BUY, 10, 100)));
    }

    /** A part of order 5 that only reduces, as a version of the schema tells it. */
    private Order part(long id, int version) {
        int length = new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(id).price(10).quantity(100)
            .accountId(2).strategyId(3).instrumentId(4).side(Side.SELL).orderType(OrderType.LIMIT)
            .timeInForce(TimeInForce.IOC).triggerPrice(0).trailingOffset(0).displayQuantity(0).expireTime(0)
            .trigger(Trigger.USUAL).reduceOnly(Switch.ON).parentId(5).encodedLength();
        header.wrap(buffer, 0).version(version);
        return orders.onNewOrder(at(id, length));
    }

    private Order adopt(long id, long venueOrderId, long filled, long time) {
        int length = new OrderAdoptedEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(id).statement(1)
            .venueOrderId(venueOrderId).price(10).quantity(100).filled(filled).accountId(1).instrumentId(1).side(Side.BUY)
            .orderType(OrderType.LIMIT).timeInForce(TimeInForce.GTC).venueOrderName("A-7").encodedLength();
        return orders.onAdopted(at(time, length));
    }

    private static byte[] bytes(OrderTable table) {
        StateWriter out = new StateWriter();
        table.save(out);
        byte[] bytes = new byte[out.length()];
        out.buffer().getBytes(0, bytes);
        return bytes;
    }

    @Test
    void whatItsVersionOfTheSchemaDoesNotKnowAnOrderDoesNotHave() {
        Order now = part(1, NewOrderDecoder.parentIdSinceVersion());
        assertEquals(5, now.parentId());
        assertTrue(now.isReduceOnly());
        orders.retire(now, 1);
        Order before = part(2, NewOrderDecoder.reduceOnlySinceVersion());
        assertEquals(0, before.parentId());
        assertTrue(before.isReduceOnly());
        orders.retire(before, 2);
        Order first = part(3, NewOrderDecoder.reduceOnlySinceVersion() - 1);
        assertEquals(0, first.parentId());
        assertFalse(first.isReduceOnly());
    }

    @Test
    void anOrderIsReadAsItWasSent() {
        Order order = part(7, NewOrderDecoder.parentIdSinceVersion());
        assertEquals(2, order.accountId());
        assertEquals(3, order.strategyId());
        assertEquals(4, order.instrumentId());
        assertEquals(Side.SELL, order.side());
        assertEquals(OrderType.LIMIT, order.type());
        assertEquals(TimeInForce.IOC, order.timeInForce());
        assertEquals(7, order.createdTime());
        assertFalse(order.isAdopted());
        assertFalse(orders.isFull());
    }

    @Test
    void anOrderBeginsWithNothingOfTheOneWhosePlaceItTakes() {
        byte[] fresh = null;
        for (long id = 1; id <= 40; id++) {
            Order order = open(id);
            order.touch(0);
            StateWriter out = new StateWriter();
            order.facts.save(out);
            byte[] facts = new byte[out.length()];
            out.buffer().getBytes(0, facts);
            fresh = fresh == null ? facts : fresh;
            assertArrayEquals(fresh, facts);
            assertEquals(0, order.filled() + order.venueOrderId() + order.cancelRefusals() + order.statedTime());
            reports.onAccepted(at(id, events.accepted(id)));
            reports.onCancelRejected(at(id, events.cancelRejected(id)));
            reports.onStated(at(id, events.orderStated(id, 10, 100, 7)), 0);
            orders.retire(reports.onFilled(at(id, events.filledAs(id, id, Side.BUY, 10, 100))), id);
        }
    }

    @Test
    void anAdoptedOrderCountsWhatWasExecutedAfterItWasStated() {
        Order order = adopt(1, 77, 30, 500);
        assertEquals(OrderState.WORKING, order.state());
        assertEquals(30, order.filled());
        order.execute(5, 499);
        order.execute(5, 500);
        assertEquals(30, order.filled(), "the statement has them");
        order.execute(5, 501);
        assertEquals(35, order.filled());
        order.execute(5, 0);
        assertEquals(40, order.filled(), "nobody says when");
        order.stated(60, 600);
        assertEquals(60, order.filled(), "the statement's count");
        order.execute(5, 600);
        assertEquals(60, order.filled());
        Order ours = open(2);
        ours.stated(0, 700);
        ours.execute(5, 650);
        assertEquals(5, ours.filled(), "of ours each execution is told");
    }

    @Test
    void anAdoptedOrderIsNotEndedByTheAnswersToTheOneBefore() {
        Order order = adopt(1, 77, 0, 500);
        assertTrue(order.isAdopted());
        assertTrue(order.isProven());
        assertEquals('A', order.venueOrderName()[0]);
        assertEquals(order, orders.find(0, 1, 77));
        assertNull(orders.find(0, 2, 77));
        assertNull(orders.find(0, 1, 0));
    }

    @Test
    void whoEndedIsFoundByEitherIdUntilItIsForgotten() {
        for (int id = 1; id <= KEPT; id++) {
            orders.retire(adopt(id, 70 + id, 0, id), 100 * id);
        }
        assertTrue(orders.endedSince(300, 3, 1, 0));
        assertFalse(orders.endedSince(301, 3, 1, 0));
        assertTrue(orders.endedSince(300, 0, 1, 73));
        assertFalse(orders.endedSince(301, 0, 1, 73));
        assertFalse(orders.endedSince(0, 0, 2, 73), "in another account");
        assertFalse(orders.endedSince(0, 0, 1, 79), "never seen");
        assertFalse(orders.endedSince(0, 0, 1, 0), "no id");
        orders.retire(adopt(9, 79, 0, 9), 900);
        assertTrue(orders.endedSince(200, 0, 1, 71), "forgotten: it may have ended as late as the oldest that is kept");
        assertFalse(orders.endedSince(201, 0, 1, 71));
        orders.retire(adopt(10, 80, 0, 10), 1_000);
        assertFalse(orders.endedSince(301, 0, 1, 71));
        assertTrue(orders.endedSince(300, 0, 1, 71));
    }

    @Test
    void whatIsSavedAndLoadedGoesOnAlike() {
        for (int id = 1; id <= KEPT + 1; id++) {
            orders.retire(open(id), id);
        }
        part(20, NewOrderDecoder.parentIdSinceVersion());
        adopt(21, 77, 30, 500);
        byte[] saved = bytes(orders);
        OrderTable loaded = new OrderTable(CAPACITY);
        StateReader in = new StateReader(new UnsafeBuffer(saved), 0, saved.length);
        loaded.load(in);
        assertTrue(in.atEnd());
        assertArrayEquals(saved, bytes(loaded));
        assertTrue(loaded.get(20).isReduceOnly());
        assertEquals(orders.endedSince(2, 0, 1, 5), loaded.endedSince(2, 0, 1, 5));
        assertNull(loaded.closed(1));
        for (int id = 30; id < 30 + 3 * KEPT; id++) {
            loaded.retire(loaded.first(), id);
            loaded.onNewOrder(at(id, events.newOrder(id, Side.BUY, 10, 100)));
        }
        assertEquals(CAPACITY, loaded.size());
    }

    @Test
    void theNextProcessTakesOverAsManyAsItHoldsAndDoubtsWhatWasUnderWay() {
        open(1);
        open(2);
        reports.onAccepted(at(1, events.accepted(1)));
        reports.onAccepted(at(1, events.accepted(2)));
        reports.onCancelOrder(at(2, events.cancelOrder(1)));
        reports.onAmendOrder(at(2, events.amendOrder(2, 10, 150)));
        OrderTable next = new OrderTable(CAPACITY);
        next.adopt(orders);
        assertEquals(OrderState.UNKNOWN, next.get(1).state());
        assertFalse(next.get(1).isCancelOut(), "it may be sent again");
        assertEquals(OrderState.UNKNOWN, next.get(2).state());
        assertEquals(150, next.get(2).worstLeaves());
        assertTrue(next.isFull());
    }

    @Test
    void whatNobodyDoubtsIsTakenOverAsItWas() {
        open(1);
        reports.onAccepted(at(1, events.accepted(1)));
        OrderTable next = new OrderTable(CAPACITY);
        next.adopt(orders);
        assertEquals(OrderState.WORKING, next.get(1).state());
    }
}
