package io.orrery.matching.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import org.junit.jupiter.api.Test;

final class MarketDeterminismTest {
    /** Changes only with the model: then every recorded demo has another market, which the change must be worth. */
    private static final long GOLDEN = 6604277174072087441L;

    @Test
    void aSeedIsOneMarketOnEveryMachine() {
        assertEquals(GOLDEN, hashOf(7));
    }

    @Test
    void theSameSeedGivesTheSameMarketAgain() {
        assertEquals(hashOf(8), hashOf(8));
        assertNotEquals(hashOf(8), hashOf(9));
    }

    private static long hashOf(long seed) {
        HashingListener told = new HashingListener();
        Market market = TestMarkets.two(seed, told);
        market.open(1_000);
        SeededRandom participant = new SeededRandom(seed, 99);
        for (int i = 0; i < 300_000; i++) {
            market.step();
            told.fold(market.time());
            if (i % 100 == 0) {
                trade(market, participant, i + 1);
            }
        }
        return told.hash();
    }

    private static void trade(Market market, SeededRandom random, long orderId) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long price = market.book(TestMarkets.FIRST).bestPrice(side);
        switch (random.nextInt(4)) {
            case 0 -> market.market(market.time(), TestMarkets.FIRST, orderId, side, 5_000);
            case 1 -> market.cancel(market.time(), TestMarkets.FIRST, orderId - 300);
            default -> market.limit(market.time(), TestMarkets.FIRST, orderId, side, price, 5_000, TimeInForce.POST_ONLY);
        }
    }
}
