package io.orrery.connectors.kraken.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.rest.RateCost;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OrderRatesTest {
    private final KrakenRates rates = new KrakenRates();
    private final OrderRates pair = rates.pair("BTC/USD");

    private double weight(RateCost cost) {
        double before = pair.bucket.used();
        assertTrue(rates.limiter().take(cost, true, 0));
        double weight = pair.bucket.used() - before;
        rates.limiter().onNotSent(cost);
        return weight;
    }

    private static long seconds(long count) {
        return TimeUnit.SECONDS.toNanos(count);
    }

    @Test
    void aCancelWeighsTheMoreTheYoungerTheOrderIs() {
        assertEquals(8, weight(pair.cancel(0)));
        assertEquals(6, weight(pair.cancel(seconds(5))));
        assertEquals(5, weight(pair.cancel(seconds(10))));
        assertEquals(4, weight(pair.cancel(seconds(15))));
        assertEquals(2, weight(pair.cancel(seconds(45))));
        assertEquals(1, weight(pair.cancel(seconds(90))));
        assertEquals(0, weight(pair.cancel(seconds(300))));
        assertEquals(1, weight(pair.place()));
        assertEquals(4, weight(pair.amend(seconds(4))));
        assertEquals(1, weight(pair.amend(seconds(60))));
    }

    @Test
    void theTierThatTheVenueTellsRaisesAllLimits() {
        assertFalse(rates.limiter().take(rates.weighing(16), false, 0));
        rates.learn(180);
        assertEquals(180, pair.bucket.limit());
        assertTrue(rates.limiter().take(rates.weighing(20), false, 0));
        assertFalse(rates.limiter().take(rates.weighing(1), false, seconds(1) / 2));
        assertTrue(rates.limiter().take(rates.weighing(1), false, seconds(1)));
    }
}
