package io.orrery.connectors.kit.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class LevelsTest {
    private final Levels levels = new Levels();

    @Test
    void levelsKeepTheirOrderAndTheirSide() {
        levels.bids().add(101, 5);
        levels.bids().add(100, 0);
        levels.asks().add(102, 7);
        assertEquals(2, levels.bids().size());
        assertEquals(100, levels.bids().price(1));
        assertEquals(0, levels.bids().quantity(1));
        assertEquals(102, levels.asks().price(0));
        assertEquals(7, levels.asks().quantity(0));
        levels.clear();
        assertEquals(0, levels.bids().size() + levels.asks().size());
    }

    @Test
    void aFullSideTakesNoMore() {
        for (int i = 0; i < Levels.MAX_SIDE; i++) {
            assertTrue(levels.asks().add(i, 1));
        }
        assertFalse(levels.asks().add(1, 1));
        assertEquals(Levels.MAX_SIDE, levels.asks().size());
    }
}
