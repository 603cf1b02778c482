package io.orrery.connectors.kit.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.AmendOrderEncoder;
import io.orrery.codecs.sbe.CancelAllDecoder;
import io.orrery.codecs.sbe.CancelAllEncoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.CancelOrderEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.codecs.sbe.RequestStatementEncoder;
import io.orrery.connectors.kit.testing.PrintedEvents;
import io.orrery.engine.venue.Gate;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class GatedOrdersTest {
    private final List<String> passed = new ArrayList<>();
    private final PrintedEvents events = new PrintedEvents();
    private final Gate gate = new Gate();
    private final CommandQueue queue =
        new CommandQueue(new GatedOrders(gate, new ReportWriter(events, 3), new Passage()));
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();

    /** What is behind the gate, and is never passed while that is tight. */
    private final class Passage implements CommandListener {
        @Override
        public void onNewOrder(NewOrderDecoder order, long time) {
            gate.shut();
            assertFalse(gate.isTight(), "an order is between");
            gate.open();
            passed.add("new");
        }

        @Override
        public void onAmendOrder(AmendOrderDecoder amend, long time) {
            passed.add("amend");
        }

        @Override
        public void onCancelOrder(CancelOrderDecoder cancel, long time) {
            passed.add("cancel");
        }

        @Override
        public void onCancelAll(CancelAllDecoder all, long time) {
            passed.add("cancel all");
        }

        @Override
        public void onRequestStatement(RequestStatementDecoder request, long time) {
            passed.add("statement");
        }
    }

    private void sendOneOfEach() {
        send(new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header).instrumentId(1).orderId(5).encodedLength());
        send(new AmendOrderEncoder().wrapAndApplyHeader(buffer, 0, header).instrumentId(1).orderId(6).encodedLength());
        send(new CancelOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(6).encodedLength());
        send(new CancelAllEncoder().wrapAndApplyHeader(buffer, 0, header).accountId(3).encodedLength());
        send(new RequestStatementEncoder().wrapAndApplyHeader(buffer, 0, header).statement(2).encodedLength());
        queue.drain(7);
    }

    private void send(int bodyLength) {
        assertTrue(queue.send(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength));
    }

    @Test
    void allPassesAGateThatIsOpen() {
        sendOneOfEach();
        assertEquals(List.of("new", "amend", "cancel", "cancel all", "statement"), passed);
        assertEquals(2, gate.passed());
        assertEquals(List.of(), events.lines);
    }

    @Test
    void aShutGateKeepsOrdersAndChangesOfThemAndLetsWhatEndsThemAndQuestionsPass() {
        gate.shut();
        sendOneOfEach();
        assertEquals(List.of("cancel", "cancel all", "statement"), passed);
        assertEquals(0, gate.passed());
        String end = " accountId=3 venueTime=1970-01-01T00:00:00.000000000Z";
        assertEquals(List.of("OrderRejected instrumentId=1 reason=NOT_SENT orderId=5" + end,
            "AmendRejected instrumentId=1 reason=NOT_SENT orderId=6" + end), events.lines);
    }
}
