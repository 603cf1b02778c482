package io.orrery.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Resolution;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.Events;
import io.orrery.engine.instrument.InstrumentTable;
import java.util.concurrent.atomic.AtomicInteger;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parts of orders at the last hop, as if no gate were before it: nothing here has passed one. */
final class WholeGuardTest {
    private final Events events = new Events();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(256);
    private final EventRecord record = EventRecord.allocate();
    private final InstrumentTable instruments = new InstrumentTable();
    private final Gateways gateways = new Gateways();
    private final AtomicInteger left = new AtomicInteger();

    @BeforeEach
    void aWholeOfTen() {
        instruments.define(record.compose(EventClass.INPUT, 1, events.instrument().buffer(), 0, events.length()));
        gateways.add(1, 1, (message, offset, length) -> left.incrementAndGet() > 0);
        send(1, 0, 10);
    }

    private void send(long id, long whole, long quantity) {
        int length = new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .orderId(id).price(1).quantity(quantity).accountId(1).strategyId(1).instrumentId(1).side(Side.BUY)
            .orderType(OrderType.LIMIT).timeInForce(TimeInForce.GTC).triggerPrice(0).trailingOffset(0).displayQuantity(0)
            .expireTime(0).trigger(Trigger.USUAL).reduceOnly(Switch.OFF).parentId(whole).encodedLength();
        gateways.release(
            record.compose(EventClass.OUTPUT, 1, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + length), instruments);
    }

    private void amend(long id, long quantity) {
        decided(events.amendOrder(id, 1, quantity));
    }

    private void decided(Events event) {
        gateways.release(record.compose(EventClass.OUTPUT, 1, event.buffer(), 0, event.length()), instruments);
    }

    private void told(Events event) {
        gateways.onInput(record.compose(EventClass.INPUT, 1, event.buffer(), 0, event.length()));
    }

    private void refused(Runnable command) {
        int before = left.get();
        assertThrows(IllegalStateException.class, command::run);
        assertEquals(before, left.get(), "it did not leave");
    }

    @Test
    void allOfItLeavesAndOneLotMoreDoesNot() {
        send(2, 1, 6);
        refused(() -> send(3, 1, 5));
        send(4, 1, 4);
        refused(() -> send(5, 1, 1));
        assertEquals(3, left.get());
    }

    @Test
    void ofAnUnknownWholeNothingLeaves() {
        refused(() -> send(2, 99, 1));
    }

    @Test
    void whatAPartDidNotExecuteIsFreeAgain() {
        send(2, 1, 10);
        told(events.filledAs(1, 2, Side.BUY, 1, 3));
        told(events.canceled(2, 7));
        send(3, 1, 7);
        refused(() -> send(4, 1, 1));
        told(events.rejected(3, VenueReason.FILTER));
        send(5, 1, 7);
        decided(events.resolved(5, Resolution.NEVER_THERE));
        send(6, 1, 7);
        refused(() -> send(7, 1, 1));
    }

    @Test
    void whatWasExecutedStaysTaken() {
        send(2, 1, 6);
        told(events.filledAs(1, 2, Side.BUY, 1, 6));
        refused(() -> send(3, 1, 5));
        send(4, 1, 4);
    }

    @Test
    void aCancelCountsWhatItDoesNotTellAsExecuted() {
        send(2, 1, 6);
        told(events.canceled(2, 1));
        refused(() -> send(3, 1, 6));
        send(4, 1, 5);
    }

    @Test
    void newTermsOfAPartCountBeforeAndOfTheWholeAfterTheyAreAgreedOn() {
        send(2, 1, 6);
        refused(() -> amend(2, 11));
        amend(2, 10);
        refused(() -> send(3, 1, 1));
        amend(1, 20);
        refused(() -> send(3, 1, 1));
        told(events.amended(1, 1, 20));
        assertDoesNotThrow(() -> send(3, 1, 10));
        told(events.amended(1, 1, 5));
        refused(() -> send(4, 1, 1));
    }

    @Test
    void anEndedWholeHasNoMoreParts() {
        send(2, 1, 6);
        told(events.canceled(1, 10));
        refused(() -> send(3, 1, 1));
        told(events.canceled(2, 6));
        refused(() -> send(3, 1, 1));
    }
}
