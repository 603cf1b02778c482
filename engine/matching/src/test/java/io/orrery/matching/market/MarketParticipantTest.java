package io.orrery.matching.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.matching.BookView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarketParticipantTest {
    private static final long ORDER = 5;
    private static final long QUANTITY = 8_000;

    private record Fill(long orderId, Side side, Liquidity liquidity, long price, long quantity, long leaves, long fee) {
    }

    private record Refusal(long orderId, VenueReason reason) {
    }

    private static final class Reports extends HashingListener {
        private final List<Fill> fills = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();

        @Override
        public void filled(
            int instrumentId, long orderId, long tradeId, Side side, Liquidity liquidity,
            long price, long quantity, long leavesQuantity, long fee) {
            fills.add(new Fill(orderId, side, liquidity, price, quantity, leavesQuantity, fee));
        }

        @Override
        public void rejected(int instrumentId, long orderId, VenueReason reason) {
            refusals.add(new Refusal(orderId, reason));
        }

        @Override
        public void cancelRejected(int instrumentId, long orderId, VenueReason reason) {
            refusals.add(new Refusal(orderId, reason));
        }
    }

    private final Reports reports = new Reports();
    private final Market market = TestMarkets.one(4, MarketModel.defaults(), reports);
    private final BookView book = market.book(TestMarkets.FIRST);

    MarketParticipantTest() {
        market.open(0);
        TestMarkets.runUntil(market, 1_000_000_000L);
    }

    @Test
    void aMakerIsFilledOnlyAfterTheQueueBeforeIt() {
        limit(ORDER, Side.BUY, book.bestPrice(Side.BUY), TimeInForce.POST_ONLY);
        long ahead = book.queueAhead(ORDER);
        assertTrue(ahead > 0);
        while (reports.fills.isEmpty()) {
            assertTrue(book.queueAhead(ORDER) <= ahead, "nobody jumps the queue");
            ahead = book.queueAhead(ORDER);
            market.step();
        }
        Fill fill = reports.fills.get(0);
        assertEquals(Liquidity.MAKER, fill.liquidity());
        assertEquals(Side.BUY, fill.side());
        assertEquals(QUANTITY - fill.quantity(), fill.leaves());
        assertEquals(feeOf(fill, TestMarkets.FEES.makerPartsPerMillion()), fill.fee());
        assertTrue(fill.leaves() == 0 || book.queueAhead(ORDER) == 0);
    }

    @Test
    void inAnInstrumentThatRestsOnlyParticipantsMove() {
        market.rest(TestMarkets.FIRST);
        assertEquals(Long.MAX_VALUE, market.nextTime());
        long best = book.bestPrice(Side.SELL);
        long there = book.quantity(Side.SELL, 0);
        limit(ORDER, Side.BUY, best, TimeInForce.IOC);
        assertEquals(Long.MAX_VALUE, market.nextTime());
        assertEquals(Math.min(there, QUANTITY), reports.fills.stream().mapToLong(Fill::quantity).sum());
    }

    @Test
    void othersGoOnWhileOneRests() {
        Market two = TestMarkets.two(4, new HashingListener());
        two.open(0);
        two.rest(TestMarkets.FIRST);
        long untouched = two.book(TestMarkets.FIRST).bestPrice(Side.BUY);
        TestMarkets.runUntil(two, 10_000_000_000L);
        assertTrue(two.nextTime() < Long.MAX_VALUE);
        assertEquals(untouched, two.book(TestMarkets.FIRST).bestPrice(Side.BUY));
    }

    @Test
    void aTakerPaysForWhatItTakes() {
        long price = book.bestPrice(Side.SELL);
        long there = book.quantity(Side.SELL, 0);
        limit(ORDER, Side.BUY, price, TimeInForce.IOC);
        long filled = reports.fills.stream().mapToLong(Fill::quantity).sum();
        assertEquals(Math.min(there, QUANTITY), filled);
        for (Fill fill : reports.fills) {
            assertEquals(Liquidity.TAKER, fill.liquidity());
            assertEquals(price, fill.price());
            assertEquals(feeOf(fill, TestMarkets.FEES.takerPartsPerMillion()), fill.fee());
            assertTrue(fill.fee() > 0);
        }
    }

    @Test
    void aGreatBuyerMovesThePrice() {
        long moved = 0;
        for (int seed = 0; seed < 20; seed++) {
            moved += midAfter(seed, true) - midAfter(seed, false);
        }
        assertTrue(moved > 20 * TestMarkets.TICK, "moved by " + moved);
    }

    private static long midAfter(long seed, boolean buys) {
        Market market = TestMarkets.one(seed, MarketModel.defaults(), new HashingListener());
        market.open(0);
        if (buys) {
            market.market(0, TestMarkets.FIRST, ORDER, Side.BUY, 200 * QUANTITY);
        }
        TestMarkets.runUntil(market, 2_000_000_000L);
        BookView book = market.book(TestMarkets.FIRST);
        return (book.bestPrice(Side.BUY) + book.bestPrice(Side.SELL)) / 2;
    }

    @Test
    void theMarketSurvivesAnEmptiedBook() {
        market.market(market.time(), TestMarkets.FIRST, ORDER, Side.BUY, 10_000_000);
        assertTrue(book.isEmpty(Side.SELL));
        TestMarkets.runUntil(market, 3_000_000_000L);
        assertTrue(book.levels(Side.SELL) > 10);
    }

    @Test
    void theFiltersAreTheVenuesOwn() {
        long price = book.bestPrice(Side.BUY);
        market.limit(market.time(), TestMarkets.FIRST, 1, Side.BUY, price + 1, QUANTITY, TimeInForce.GTC);
        market.limit(market.time(), TestMarkets.FIRST, 2, Side.BUY, price, QUANTITY + 1, TimeInForce.GTC);
        market.limit(market.time(), TestMarkets.FIRST, 3, Side.BUY, price, 0, TimeInForce.GTC);
        market.limit(market.time(), TestMarkets.FIRST, 4, Side.BUY, TestMarkets.TICK, QUANTITY, TimeInForce.GTC);
        market.limit(market.time(), TestMarkets.FIRST, 5, Side.SELL, Long.MAX_VALUE / 100 * 100, QUANTITY, TimeInForce.GTC);
        market.market(market.time(), TestMarkets.FIRST, 6, Side.SELL, 1);
        for (int id = 1; id <= 6; id++) {
            assertEquals(new Refusal(id, VenueReason.FILTER), reports.refusals.get(id - 1));
        }
    }

    @Test
    void whatIsNotKnownIsRefused() {
        market.cancel(market.time(), TestMarkets.FIRST, 77);
        market.cancel(market.time(), TestMarkets.FIRST, -1);
        market.limit(market.time(), 99, 78, Side.BUY, 100, 100, TimeInForce.GTC);
        market.limit(market.time(), TestMarkets.FIRST, -5, Side.BUY, book.bestPrice(Side.BUY), QUANTITY, TimeInForce.GTC);
        assertEquals(
            List.of(
                new Refusal(77, VenueReason.UNKNOWN_ORDER),
                new Refusal(-1, VenueReason.UNKNOWN_ORDER),
                new Refusal(78, VenueReason.OTHER),
                new Refusal(-5, VenueReason.OTHER)),
            reports.refusals);
    }

    @Test
    void timeDoesNotRunBackwards() {
        long time = market.time();
        assertThrows(IllegalArgumentException.class, () -> market.cancel(time - 1, TestMarkets.FIRST, 1));
        long next = market.nextTime();
        assertThrows(IllegalArgumentException.class, () -> market.cancel(next + 1, TestMarkets.FIRST, 1));
    }

    private static long feeOf(Fill fill, long partsPerMillion) {
        return TestMarkets.BITCOIN.share(fill.price(), fill.quantity(), partsPerMillion);
    }

    private void limit(long orderId, Side side, long price, TimeInForce timeInForce) {
        market.limit(market.time(), TestMarkets.FIRST, orderId, side, price, QUANTITY, timeInForce);
    }
}
