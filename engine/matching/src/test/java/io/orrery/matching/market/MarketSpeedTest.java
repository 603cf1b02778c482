package io.orrery.matching.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.matching.AllocatedBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

final class MarketSpeedTest {
    private static final int STEPS = 500_000;

    private final Market market = TestMarkets.two(5, new HashingListener());

    @Test
    void stepsAllocateNothing() {
        market.open(0);
        assertEquals(0, AllocatedBytes.leastOf(4, this::step));
    }

    @Test
    void runsFasterThanAnyoneNeeds(TestReporter reporter) {
        market.open(0);
        step();
        long start = System.nanoTime();
        step();
        double perSecond = STEPS * 1e9 / (System.nanoTime() - start);
        reporter.publishEntry("market events a second", String.valueOf((long) perSecond));
        assertTrue(perSecond > 200_000, "events a second: " + perSecond);
    }

    @Test
    void aHundredfoldRateIsTheSameMarketCompressed() {
        HashingListener told = new HashingListener();
        Market fast = TestMarkets.one(5, MarketModel.defaults().faster(100), told);
        fast.open(0);
        TestMarkets.runUntil(fast, 1_000_000_000L);
        assertEquals(200_000, told.told(), 15_000);
    }

    private void step() {
        for (int i = 0; i < STEPS; i++) {
            market.step();
        }
    }
}
