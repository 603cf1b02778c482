package io.orrery.connectors.kit.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.testing.Allocation;
import org.junit.jupiter.api.Test;

class SeenTradesTest {
    private final SeenTrades seen = new SeenTrades(16);
    private long next;

    @Test
    void aTradeIsNewOnce() {
        assertTrue(seen.add(1, 5));
        assertFalse(seen.add(1, 5));
    }

    @Test
    void theSameIdOfAnotherInstrumentIsAnotherTrade() {
        assertTrue(seen.add(1, 5));
        assertTrue(seen.add(2, 5));
    }

    @Test
    void theOldestIsForgottenFirst() {
        for (long id = 0; id < 17; id++) {
            assertTrue(seen.add(1, id));
        }

        assertFalse(seen.add(1, 1));
        assertTrue(seen.add(1, 0));
    }

    @Test
    void nothingIsAllocated() {
        assertEquals(0, Allocation.leastOf(5, () -> {
            for (int i = 0; i < 10_000; i++) {
                seen.add(1, next++);
            }
        }));
    }
}
