package io.orrery.connectors.binance.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TradePagesTest {
    private static final long NOW = TimeUnit.MILLISECONDS.toNanos(1767225600000L);

    private final TradePages pages = new TradePages();

    @Test
    void anHourIsOnePage() {
        pages.begin(NOW - TimeUnit.HOURS.toNanos(1), NOW);

        assertEquals("&startTime=1767222000000&endTime=1767225660000&limit=1000", pages.parameters());
        assertFalse(pages.turn(3, 9));
    }

    @Test
    void longerTimesAreAskedForADayAtATime() {
        pages.begin(NOW - TimeUnit.HOURS.toNanos(36), NOW);

        assertEquals("&startTime=1767096000000&endTime=1767182399999&limit=1000", pages.parameters());
        assertTrue(pages.turn(0, -1));
        assertEquals("&startTime=1767182400000&endTime=1767225660000&limit=1000", pages.parameters());
        assertFalse(pages.turn(3, 9));
    }

    @Test
    void behindAFullPageIdsLeadOn() {
        pages.begin(NOW - TimeUnit.HOURS.toNanos(36), NOW);

        assertTrue(pages.turn(1_000, 4_711));
        assertEquals("&fromId=4712&limit=1000", pages.parameters());
        assertTrue(pages.turn(1_000, 5_711));
        assertFalse(pages.turn(999, 6_710));
        assertFalse(pages.isCutShort());
    }

    @Test
    void whatIsLongAgoIsAskedForByIds() {
        pages.begin(0, NOW);

        assertEquals("&fromId=0&limit=1000", pages.parameters());
    }

    @Test
    void thereAreNotMorePagesThanABound() {
        pages.begin(0, NOW);
        int turned = 0;
        while (pages.turn(1_000, 1_000L * turned)) {
            turned++;
        }

        assertEquals(63, turned);
        assertTrue(pages.isCutShort());
    }
}
