package io.orrery.matching.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.BookView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten minutes of ten seeds, looked at as one would look at a real market. */
final class MarketBehaviourTest {
    private static final int SEEDS = 10;
    private static final long SAMPLE = 100_000_000L;
    private static final int SAMPLES = 6_000;
    private static final int SECOND = 10;
    private static final int WIDEST = 100;

    /** One seed's ten minutes: per 100 ms the mid in ticks and the trades; over all steps the spreads and levels. */
    private static final class Minutes extends HashingListener {
        private final long[] mids = new long[SAMPLES];
        private final int[] trades = new int[SAMPLES];
        private final long[] spreads = new long[WIDEST + 1];
        private int sample;
        private long steps;
        private int fewestLevels = Integer.MAX_VALUE;
        private int mostLevels;

        @Override
        public void traded(int instrumentId, long tradeId, Side aggressor, long price, long quantity) {
            trades[sample]++;
        }

        private void run(long seed) {
            Market market = TestMarkets.one(seed, MarketModel.defaults(), this);
            market.open(0);
            BookView book = market.book(TestMarkets.FIRST);
            for (sample = 0; sample < SAMPLES; sample++) {
                while (market.nextTime() < (sample + 1) * SAMPLE) {
                    market.step();
                    look(book);
                }
                mids[sample] = (book.bestPrice(Side.BUY) + book.bestPrice(Side.SELL)) / 2 / TestMarkets.TICK;
            }
        }

        private void look(BookView book) {
            steps++;
            long spread = (book.bestPrice(Side.SELL) - book.bestPrice(Side.BUY)) / TestMarkets.TICK;
            spreads[(int) Math.max(0, Math.min(WIDEST, spread))]++;
            fewestLevels = Math.min(fewestLevels, Math.min(book.levels(Side.BUY), book.levels(Side.SELL)));
            mostLevels = Math.max(mostLevels, Math.max(book.levels(Side.BUY), book.levels(Side.SELL)));
        }
    }

    private static final List<Minutes> SEEN = new ArrayList<>();

    @BeforeAll
    static void run() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Minutes minutes = new Minutes();
            minutes.run(seed);
            SEEN.add(minutes);
        }
    }

    @Test
    void theRateIsAsPromised() {
        for (Minutes minutes : SEEN) {
            assertEquals(2_000, minutes.steps / 600.0, 100);
        }
    }

    @Test
    void theBookIsNeverCrossedAndTheSpreadStaysSane() {
        for (Minutes minutes : SEEN) {
            assertEquals(0, minutes.spreads[0]);
            long usual = Arrays.stream(minutes.spreads, 1, 5).sum();
            assertTrue(usual > 0.95 * minutes.steps, "1 to 4 ticks: " + usual + " of " + minutes.steps);
            long wide = Arrays.stream(minutes.spreads, 11, WIDEST + 1).sum();
            assertTrue(wide < 0.005 * minutes.steps, "more than 10 ticks: " + wide + " of " + minutes.steps);
        }
    }

    @Test
    void theBookKeepsItsDepth() {
        for (Minutes minutes : SEEN) {
            assertTrue(minutes.fewestLevels >= 10, "fewest " + minutes.fewestLevels);
            assertTrue(minutes.mostLevels <= 80, "most " + minutes.mostLevels);
        }
    }

    @Test
    void tradesComeInClusters() {
        for (Minutes minutes : SEEN) {
            double mean = Arrays.stream(minutes.trades).average().orElseThrow();
            double variance = Arrays.stream(minutes.trades).mapToDouble(n -> (n - mean) * (n - mean)).average().orElseThrow();
            assertTrue(mean > 2 && mean < 30, "trades in 100 ms: " + mean);
            assertTrue(variance / mean > 1.5, "dispersion " + variance / mean);
        }
    }

    @Test
    void suddenMovesHappenAndMostButNotAllRevert() {
        int moves = 0;
        int reverted = 0;
        for (Minutes minutes : SEEN) {
            int before = moves;
            for (int i = SECOND; i + 5 * SECOND < SAMPLES; i++) {
                long move = minutes.mids[i] - minutes.mids[i - SECOND];
                if (Math.abs(move) >= 15) {
                    moves++;
                    long back = (minutes.mids[i] - minutes.mids[i + 5 * SECOND]) * Long.signum(move);
                    reverted += back >= Math.abs(move) / 2 ? 1 : 0;
                    i += 5 * SECOND;
                }
            }
            assertTrue(moves - before >= 8, "moves " + (moves - before));
        }
        assertTrue(reverted > 0.55 * moves, reverted + " of " + moves);
        assertTrue(reverted < 0.95 * moves, reverted + " of " + moves);
    }

    @Test
    void thePriceWandersButDoesNotRunAway() {
        for (Minutes minutes : SEEN) {
            long start = TestMarkets.BITCOIN.startPrice() / TestMarkets.TICK;
            assertTrue(Arrays.stream(minutes.mids).anyMatch(mid -> Math.abs(mid - start) > 20));
            assertTrue(Arrays.stream(minutes.mids).allMatch(mid -> Math.abs(mid - start) < 1_000));
        }
    }
}
