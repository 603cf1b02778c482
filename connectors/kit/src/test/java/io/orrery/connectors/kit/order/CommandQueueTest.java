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
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class CommandQueueTest {
    private final List<String> heard = new ArrayList<>();
    private final CommandQueue queue = new CommandQueue(new Recorder());
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();

    private final class Recorder implements CommandListener {
        @Override
        public void onNewOrder(NewOrderDecoder order, long time) {
            heard.add("new " + order.orderId() + " at " + time);
        }

        @Override
        public void onCancelOrder(CancelOrderDecoder cancel, long time) {
            heard.add("cancel " + cancel.orderId() + " at " + time);
        }

        @Override
        public void onAmendOrder(AmendOrderDecoder amend, long time) {
            heard.add("amend " + amend.orderId() + " to " + amend.price() + " at " + time);
        }

        @Override
        public void onCancelAll(CancelAllDecoder all, long time) {
            heard.add("cancel all of " + all.accountId() + " at " + time);
        }

        @Override
        public void onRequestStatement(RequestStatementDecoder request, long time) {
            heard.add("statement " + request.statement() + " at " + time);
        }
    }

    @Test
    void commandsComeOutInTheirOrder() {
        assertTrue(send(new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(1).encodedLength()));
        assertTrue(send(new AmendOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(1).price(5).encodedLength()));
        assertTrue(send(new CancelOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(1).encodedLength()));
        assertEquals(3, queue.drain(8));
        assertTrue(send(new CancelAllEncoder().wrapAndApplyHeader(buffer, 0, header).accountId(3).encodedLength()));
        assertTrue(send(new RequestStatementEncoder().wrapAndApplyHeader(buffer, 0, header).statement(2).encodedLength()));
        assertEquals(2, queue.drain(9));
        assertEquals(
            List.of("new 1 at 8", "amend 1 to 5 at 8", "cancel 1 at 8", "cancel all of 3 at 9", "statement 2 at 9"), heard);
    }

    @Test
    void aFullQueueRefusesAndLosesNothing() {
        int taken = 0;
        while (send(new CancelOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(taken + 1).encodedLength())) {
            taken++;
        }
        assertFalse(send(new CancelOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(1).encodedLength()));
        while (queue.drain(1) > 0) {
            continue;
        }
        assertEquals(taken, heard.size());
        assertEquals("cancel " + taken + " at 1", heard.get(taken - 1));
    }

    private boolean send(int bodyLength) {
        return queue.send(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
    }
}
