package io.orrery.engine.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.engine.Events;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class EventRingTest {
    private final EventRing ring = new EventRing(64);
    private final Events event = new Events().time(0);

    private boolean offer(Inlet inlet, long time) {
        return inlet.offer(event.buffer(), 0, event.length(), time);
    }

    @Test
    void marketDataLeavesTheLastEighthToOthers() {
        Inlet market = ring.market();
        int admitted = 0;
        while (offer(market, admitted)) {
            admitted++;
        }
        assertEquals(56, admitted);
        assertFalse(offer(ring.observations(), 0));
        for (int i = 0; i < 8; i++) {
            assertTrue(offer(ring.priority(), i));
        }
        assertThrows(RingFull.class, () -> offer(ring.priority(), 0));
    }

    @Test
    void atTheEndOnlyMarketDataIsRefused() {
        ring.end();
        assertFalse(offer(ring.market(), 0));
        assertTrue(offer(ring.observations(), 0));
        assertTrue(offer(ring.priority(), 0));
    }

    @Test
    void whatIsReleasedCanBeTakenAgain() {
        Inlet market = ring.market();
        for (int i = 0; i < 1_000; i++) {
            assertTrue(offer(market, i));
            assertTrue(offer(market, i + 1));
            assertEquals(2, ring.available(256));
            assertEquals(i, ring.peek(0).record().time());
            assertEquals(i + 1, ring.peek(1).record().time());
            ring.release(2);
        }
        assertEquals(0, ring.occupied());
    }

    @Test
    void aBatchIsBounded() {
        for (int i = 0; i < 10; i++) {
            offer(ring.market(), i);
        }
        assertEquals(4, ring.available(4));
    }

    @Test
    void observationsAreMarkedAsSuch() {
        offer(ring.observations(), 1);
        offer(ring.market(), 2);
        ring.available(2);
        assertEquals(EventClass.OBSERVATION, ring.peek(0).record().eventClass());
        assertEquals(EventClass.INPUT, ring.peek(1).record().eventClass());
    }

    @Test
    void aMessageThatFitsNoSlotIsRefusedAndTakesNone() {
        UnsafeBuffer message = new UnsafeBuffer(new byte[EventRecord.MAX_LENGTH]);
        for (int length : new int[] {0, 7, EventRecord.MAX_MESSAGE_LENGTH + 1}) {
            assertThrows(IllegalArgumentException.class, () -> ring.priority().offer(message, 0, length, 1));
        }
        assertEquals(0, ring.available(256));
    }

    @Test
    void aSizeThatIsNoPowerOfTwoIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new EventRing(100));
        assertThrows(IllegalArgumentException.class, () -> new EventRing(32));
    }

    @Test
    void eachOfTwoProducersKeepsItsOrder() throws Exception {
        EventRing shared = new EventRing(1_024);
        int each = 50_000;
        List<Thread> producers = new ArrayList<>();
        for (int producer = 0; producer < 2; producer++) {
            int base = producer * 1_000_000;
            Inlet inlet = shared.market();
            Events own = new Events().time(0);
            Thread thread = new Thread(() -> {
                for (int i = 0; i < each; i++) {
                    while (!inlet.offer(own.buffer(), 0, own.length(), base + i)) {
                        Thread.yield();
                    }
                }
            });
            thread.start();
            producers.add(thread);
        }
        long[] next = {0, 1_000_000};
        for (int taken = 0; taken < 2 * each;) {
            int count = shared.available(256);
            for (int i = 0; i < count; i++) {
                long time = shared.peek(i).record().time();
                assertEquals(next[time >= 1_000_000 ? 1 : 0]++, time);
            }
            shared.release(count);
            taken += count;
        }
        for (Thread producer : producers) {
            producer.join();
        }
    }
}
