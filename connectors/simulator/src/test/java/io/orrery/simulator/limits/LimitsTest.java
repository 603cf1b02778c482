package io.orrery.simulator.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class LimitsTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aWindowCountsUntilItTurns() {
        Window window = new Window(60 * SECOND, 10);

        assertTrue(window.use(61 * SECOND, 10));
        assertFalse(window.use(119 * SECOND, 1));
        assertEquals(11, window.used(119 * SECOND));
        assertEquals(SECOND, window.nanosToNext(119 * SECOND));
        assertTrue(window.use(120 * SECOND, 1));
        assertEquals(1, window.used(120 * SECOND));
    }

    @Test
    void whatIsGivenBackCanBeUsedAgain() {
        Window window = new Window(10 * SECOND, 1);
        window.use(0, 1);

        window.giveBack(0, 1);

        assertTrue(window.use(0, 1));
    }

    @Test
    void aBucketTakesWhatFitsAndLeaks() {
        Bucket bucket = new Bucket(15, 0.5);
        for (int i = 0; i < 15; i++) {
            assertTrue(bucket.take(SECOND, 1));
        }

        assertFalse(bucket.take(SECOND, 1));
        assertEquals(2 * SECOND, bucket.nanosUntil(SECOND, 1));
        assertTrue(bucket.take(3 * SECOND, 1));
        assertEquals(0, bucket.level(1_000 * SECOND));
    }

    @Test
    void aPenaltyGoesBeyondTheBrim() {
        Bucket bucket = new Bucket(2, 1);
        bucket.penalize(SECOND, 8);

        assertEquals(8, bucket.level(SECOND));
        assertFalse(bucket.take(6 * SECOND, 1));
        assertTrue(bucket.take(8 * SECOND, 1));
    }

    @Test
    void eachKeyHasItsOwnLimit() {
        Keyed<Window> limits = new Keyed<>(() -> new Window(SECOND, 1));
        limits.of("a").use(0, 1);

        assertFalse(limits.of("a").use(0, 1));
        assertTrue(limits.of("b").use(0, 1));
    }
}
