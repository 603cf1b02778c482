package io.orrery.matching.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.BookView;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TieTest {
    private static final FairValueModel NO_DISTANCE = new FairValueModel(0, 0, 1, 0, 0, 0, 0, 1, 1);
    private static final int SAMPLES = 600;
    private static final long SAMPLE = 100_000_000L;

    private static Market market(List<Tie> ties) {
        return new Market(
            List.of(TestMarkets.BITCOIN, TestMarkets.DOGE), ties, MarketModel.defaults(), TestMarkets.FEES, 7,
            new HashingListener());
    }

    private static Tie tie(int follower, int leader) {
        return new Tie(follower, leader, NO_DISTANCE);
    }

    /** How far the two prices are from each other, as parts of where they began, sorted; the last is how far the first went. */
    private static double[] apart(List<Tie> ties) {
        Market market = market(ties);
        market.open(0);
        double[] apart = new double[SAMPLES + 1];
        for (int i = 0; i < SAMPLES; i++) {
            TestMarkets.runUntil(market, (i + 1) * SAMPLE);
            double first = went(market, TestMarkets.BITCOIN);
            apart[i] = Math.abs(went(market, TestMarkets.DOGE) - first);
            apart[SAMPLES] = Math.max(apart[SAMPLES], Math.abs(first));
        }
        Arrays.sort(apart, 0, SAMPLES);
        return apart;
    }

    private static double went(Market market, MarketInstrument of) {
        BookView book = market.book(of.instrumentId());
        return (book.bestPrice(Side.BUY) + book.bestPrice(Side.SELL)) / 2.0 / of.startPrice() - 1;
    }

    /** A tick is 67 millionths of the follower's price; its book needs a moment to follow a move. */
    @Test
    void aFollowerIsWhereItsLeaderIs() {
        double[] tied = apart(List.of(tie(TestMarkets.SECOND, TestMarkets.FIRST)));
        assertTrue(tied[SAMPLES / 2] < 70e-6, "half of the time, by " + tied[SAMPLES / 2]);
        assertTrue(tied[SAMPLES] > 300e-6, "the leader went by " + tied[SAMPLES]);
        double[] free = apart(List.of());
        assertTrue(free[SAMPLES / 2] > 140e-6, "without a tie, by " + free[SAMPLES / 2]);
    }

    @Test
    void theLeaderDoesNotHearOfItsFollower() {
        assertEquals(
            apart(List.of())[SAMPLES], apart(List.of(tie(TestMarkets.SECOND, TestMarkets.FIRST)))[SAMPLES]);
    }

    @Test
    void aLeaderStandsBeforeAndFollowsNobody() {
        assertThrows(IllegalArgumentException.class, () -> market(List.of(tie(TestMarkets.FIRST, TestMarkets.SECOND))));
        assertThrows(IllegalArgumentException.class, () -> market(List.of(tie(TestMarkets.SECOND, TestMarkets.SECOND))));
    }
}
