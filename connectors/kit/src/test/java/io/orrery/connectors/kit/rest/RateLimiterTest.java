package io.orrery.connectors.kit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class RateLimiterTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE = 60 * SECOND;
    private static final long START = 1_000 * MINUTE;

    private final RateLimiter limiter = new RateLimiter();
    private final RateBucket weight = new RateBucket("WEIGHT", RateBucket.Kind.WINDOW, 100, MINUTE, 0.1);
    private final RateBucket orders = new RateBucket("ORDERS", RateBucket.Kind.WINDOW, 10, 10 * SECOND, 0);
    private final RateCost query = RateCost.of(weight, 20);
    private final RateCost order = RateCost.of(weight, 1).and(orders, 1);
    private final RateCost cancel = RateCost.of(weight, 1);

    @Test
    void aWindowsLimitHoldsUntilTheWindowEnds() {
        long time = START + 10 * SECOND;
        for (int i = 0; i < 4; i++) {
            assertTrue(take(query, time));
        }
        assertFalse(take(query, time));
        assertEquals(START + MINUTE, limiter.next(query, false, time));
        for (int i = 0; i < 4; i++) {
            limiter.onAnswered(query, false, 200, 0, time);
        }
        assertTrue(take(query, START + MINUTE));
        assertEquals(1, limiter.held());
    }

    @Test
    void whatIsNotAnsweredYetMayCountInTheNextWindow() {
        for (int i = 0; i < 4; i++) {
            take(query, START);
        }
        assertFalse(take(query, START + MINUTE));
        limiter.onLost(query);
        assertTrue(take(query, START + 2 * MINUTE));
    }

    @Test
    void eachOfSeveralLimitsHolds() {
        for (int i = 0; i < 10; i++) {
            assertTrue(take(order, START));
        }
        assertFalse(take(order, START));
        assertEquals(10, weight.used());
        assertTrue(take(query, START));
    }

    @Test
    void cancelsHaveAReserve() {
        for (int i = 0; i < 4; i++) {
            take(query, START);
        }
        for (int i = 0; i < 10; i++) {
            assertTrue(take(cancel, START));
        }
        assertFalse(take(cancel, START));
        for (int i = 0; i < 10; i++) {
            assertTrue(limiter.take(cancel, true, START));
        }
        assertFalse(limiter.take(cancel, true, START));
    }

    @Test
    void whatTheVenueCountsGoesBeforeWhatWasCountedHere() {
        take(query, START);
        limiter.onAnswered(query, false, 200, 0, START);
        limiter.onUsed(weight, 85, START);
        assertFalse(take(query, START));
        limiter.onUsed(weight, 5, START);
        assertTrue(take(query, START));
    }

    @Test
    void whatIsOnItsWayComesOnTop() {
        take(query, START);
        take(query, START);
        limiter.onAnswered(query, false, 200, 0, START);
        limiter.onUsed(weight, 20, START);
        assertEquals(40, weight.used());
    }

    @Test
    void aLimitMayChange() {
        limiter.onLimit(weight, 20);
        assertEquals(Long.MAX_VALUE, limiter.next(query, false, START));
        assertTrue(limiter.take(query, true, START));
    }

    @Test
    void whatNeverLeftWeighsNothing() {
        take(query, START);
        limiter.onNotSent(query);
        assertEquals(0, weight.used());
    }

    @Test
    void whoIsTurnedAwayWaitsAsLongAsTheVenueSaysButCancelsGo() {
        take(order, START);
        limiter.onAnswered(order, false, 429, 30 * SECOND, START);
        assertEquals(START + 30 * SECOND, limiter.next(query, false, START));
        assertTrue(limiter.take(cancel, true, START));
        limiter.onAnswered(cancel, true, 429, 40 * SECOND, START);
        assertEquals(START + 40 * SECOND, limiter.next(cancel, true, START));
        assertEquals(2, limiter.turnedAway());
    }

    @Test
    void aBanStopsEverything() {
        RateBucket other = new RateBucket("OTHER", RateBucket.Kind.WINDOW, 10, MINUTE, 0);
        take(query, START);
        limiter.onAnswered(query, false, 418, 120 * SECOND, START);
        assertEquals(START + 120 * SECOND, limiter.next(RateCost.of(other, 1), true, START));
        assertEquals(START + 120 * SECOND, limiter.bannedUntil());
        assertEquals(1, limiter.bans());
    }

    @Test
    void aStoreFillsUpLittleByLittle() {
        RateBucket credits = new RateBucket("CREDITS", RateBucket.Kind.REFILL, 50, 5 * SECOND, 0);
        RateCost call = RateCost.of(credits, 10);
        for (int i = 0; i < 5; i++) {
            assertTrue(take(call, START));
        }
        assertEquals(START + SECOND, limiter.next(call, false, START));
        assertFalse(take(call, START + SECOND - 1));
        assertTrue(take(call, START + SECOND));
    }

    @Test
    void whoIsTurnedAwayByAStoreThatOthersEmptiedFindsLaterOnlyWhatCameBack() {
        RateBucket counter = new RateBucket("COUNTER", RateBucket.Kind.REFILL, 20, 20 * SECOND, 0.2);
        RateCost call = RateCost.of(counter, 1);
        assertTrue(take(call, START));
        limiter.onAnswered(call, false, 429, 0, START);
        assertTrue(limiter.take(call, true, START));
        long later = START + RateLimiter.DEFAULT_STOP_NANOS;
        for (int i = 0; i < 9; i++) {
            assertTrue(take(call, later));
        }
        assertEquals(later + SECOND, limiter.next(call, false, later));
    }

    @Test
    void noWindowEverHoldsMoreThanItsLimit() {
        SplittableRandom random = new SplittableRandom(3);
        long time = START;
        long window = 0;
        double inWindow = 0;
        for (int i = 0; i < 100_000; i++) {
            time += random.nextLong(SECOND);
            if (time / MINUTE != window) {
                window = time / MINUTE;
                inWindow = 0;
            }
            if (take(query, time)) {
                inWindow += 20;
                limiter.onAnswered(query, false, 200, 0, time);
            }
            assertTrue(inWindow <= 90);
        }
    }

    @Test
    void aWeightThatCantBeSoIsNotBelieved() {
        while (take(query, START)) {
            limiter.onAnswered(query, false, 200, 0, START);
        }
        double used = weight.used();
        for (double nonsense : new double[] {-1_000, Double.NEGATIVE_INFINITY, Double.NaN}) {
            limiter.onUsed(weight, nonsense, START);
            assertEquals(used, weight.used());
            assertFalse(take(query, START));
        }
    }

    @Test
    void retryAfterIsReadInSeconds() {
        assertEquals(30 * SECOND, RateLimiter.retryAfterNanos("30"));
        assertEquals(0, RateLimiter.retryAfterNanos("Wed, 21 Oct 2026 07:28:00 GMT"));
        assertEquals(0, RateLimiter.retryAfterNanos(null));
        assertEquals(0, RateLimiter.retryAfterNanos("-30"));
        long week = 7 * 86_400 * SECOND;
        assertEquals(week, RateLimiter.retryAfterNanos("999999999"));
        assertEquals(week, RateLimiter.retryAfterNanos("99999999999999999999999999"));
        take(query, START);
        limiter.onAnswered(query, false, 429, 0, START);
        assertEquals(START + RateLimiter.DEFAULT_STOP_NANOS, limiter.next(query, false, START));
    }

    private boolean take(RateCost cost, long time) {
        return limiter.take(cost, false, time);
    }
}
