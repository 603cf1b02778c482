package io.orrery.connectors.kit.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.CancelOrderEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The motions are gone through for each order that comes, and once if none does; nobody is told that there was no room. */
final class PracticeQueueTest {
    private static final int LENGTH = MessageHeaderEncoder.ENCODED_LENGTH + NewOrderEncoder.BLOCK_LENGTH;

    private final List<Long> motions = new ArrayList<>();
    private final PracticeQueue queue = new PracticeQueue(motions::add);
    private final UnsafeBuffer message = new UnsafeBuffer(new byte[256]);

    private boolean sendOrder() {
        new NewOrderEncoder().wrapAndApplyHeader(message, 0, new MessageHeaderEncoder());
        return queue.send(message, 0, LENGTH);
    }

    @Test
    void eachOrderIsGoneThrough() {
        assertTrue(sendOrder());
        assertTrue(sendOrder());
        queue.drain(7);
        assertEquals(List.of(7L, 7L), motions);
    }

    @Test
    void whoGetsNoOrderGoesThroughTheMotionsOnce() {
        queue.drain(1);
        new CancelOrderEncoder().wrapAndApplyHeader(message, 0, new MessageHeaderEncoder());
        assertTrue(queue.send(message, 0, MessageHeaderEncoder.ENCODED_LENGTH + CancelOrderEncoder.BLOCK_LENGTH));
        queue.drain(2);
        assertEquals(List.of(1L, 2L), motions);
    }

    @Test
    void whatFindsNoRoomIsForgotten() {
        int sent = 0;
        while (sent < 1_000) {
            assertTrue(sendOrder());
            sent++;
        }
        for (int i = 0; i < 100; i++) {
            queue.drain(3);
        }
        assertTrue(motions.size() > 10 && motions.size() < sent, motions.size() + " times");
        assertTrue(sendOrder());
    }
}
