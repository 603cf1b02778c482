package io.orrery.connectors.binance.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.testing.Allocation;
import org.junit.jupiter.api.Test;

class LiveOrdersTest {
    private final LiveOrders live = new LiveOrders(4);
    private long next = 1;

    @Test
    void anOpenOrderIsKnownBothWaysUntilItsEnd() {
        live.open(1, 11, 100);

        assertTrue(live.isKnown(1));
        assertEquals(11, live.venueOrderId(1));
        assertEquals(1, live.orderId(11));
        assertEquals(100, live.price(1));
        live.close(1);
        assertFalse(live.isKnown(1));
        assertEquals(LiveOrders.UNKNOWN, live.price(1));
        assertEquals(1, live.orderId(11));
    }

    @Test
    void thePriceMayBeLearntLater() {
        live.open(1, 11, LiveOrders.UNKNOWN);
        assertEquals(LiveOrders.UNKNOWN, live.price(1));
        live.open(1, 11, 100);
        assertEquals(100, live.price(1));
    }

    @Test
    void ordersThatEndedLongAgoAreForgotten() {
        for (long id = 1; id <= 6; id++) {
            live.open(id, 10 + id, 1);
            live.close(id);
        }

        assertEquals(LiveOrders.UNKNOWN, live.orderId(12));
        assertEquals(3, live.orderId(13));
    }

    @Test
    void whatHasNoPlaceIsNotKept() {
        for (long id = 1; id <= 5; id++) {
            live.open(id, 10 + id, 1);
        }

        assertFalse(live.isKnown(5));
        assertEquals(4, live.size());
    }

    @Test
    void nothingIsAllocated() {
        assertEquals(0, Allocation.leastOf(5, () -> {
            for (int i = 0; i < 10_000; i++) {
                live.open(next, next + 1_000_000, 5);
                live.close(next++);
            }
        }));
    }
}
