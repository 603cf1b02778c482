package io.orrery.connectors.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.OrderIds;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.matching.BookView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DemoVenueOrderTest {
    private static final long QUANTITY = 8_000;
    private static final long ORDER = 1;

    private final HandDrivenVenue driven =
        new HandDrivenVenue(21, Map.of("maker-fee-ppm", "20", "taker-fee-ppm", "100")).start();
    private final BookView book = driven.book(HandDrivenVenue.FIRST);

    DemoVenueOrderTest() {
        driven.runFor(HandDrivenVenue.SECOND);
        driven.orders.events().clear();
    }

    @Test
    void aCommandTakesItsTimeAndItsReportToo() {
        long sent = driven.clock.nanoTime();
        driven.limit(ORDER, Side.BUY, book.bestPrice(Side.BUY) - 1000, QUANTITY, TimeInForce.GTC);
        while (book.leaves(ORDER) == BookView.NOT_RESTING) {
            driven.turn();
        }
        long arrived = driven.clock.nanoTime();
        assertBetween(1_000_000, arrived - sent, 8_000_000);
        while (driven.orders.events().isEmpty()) {
            driven.turn();
        }
        assertBetween(500_000, driven.clock.nanoTime() - arrived, 2_000_000);
        assertEquals(List.of(new Published.Accepted(ORDER)), driven.orders.events());
    }

    @Test
    void aPostOnlyOrderThatWouldTakeIsRejected() {
        driven.limit(ORDER, Side.BUY, book.bestPrice(Side.SELL) + 1000, QUANTITY, TimeInForce.POST_ONLY);
        driven.runFor(20 * HandDrivenVenue.MILLI);
        assertEquals(List.of(new Published.Rejected(ORDER, VenueReason.WOULD_TAKE)), driven.orders.events());
    }

    @Test
    void aMakerIsFilledOnceTheQueueAheadIsEaten() {
        driven.limit(ORDER, Side.BUY, book.bestPrice(Side.BUY), QUANTITY, TimeInForce.POST_ONLY);
        while (book.leaves(ORDER) == BookView.NOT_RESTING) {
            driven.turn();
        }
        assertTrue(book.queueAhead(ORDER) > 0);
        while (book.leaves(ORDER) == QUANTITY) {
            driven.turn();
        }
        assertTrue(book.queueAhead(ORDER) <= 0, "nobody is ahead of an order that trades");
        driven.runFor(20 * HandDrivenVenue.MILLI);
        Published.Filled fill = driven.orders.all(Published.Filled.class).get(0);
        assertEquals(Liquidity.MAKER, fill.liquidity());
        assertEquals(Side.BUY, fill.side());
        assertEquals(feeOf(fill, 20), fill.fee());
    }

    @Test
    void partialFillsAddUp() {
        driven.limit(ORDER, Side.SELL, book.bestPrice(Side.BUY), 20 * QUANTITY, TimeInForce.GTC);
        driven.runFor(20 * HandDrivenVenue.SECOND);
        List<Published.Filled> fills = driven.orders.all(Published.Filled.class);
        assertTrue(fills.size() > 1);
        long leaves = 20 * QUANTITY;
        for (Published.Filled fill : fills) {
            leaves -= fill.quantity();
            assertEquals(leaves, fill.leaves());
        }
        assertTrue(fills.stream().anyMatch(fill -> fill.liquidity() == Liquidity.TAKER));
        assertTrue(fills.stream().anyMatch(fill -> fill.liquidity() == Liquidity.MAKER));
    }

    @Test
    void aTakerPaysItsFee() {
        driven.market(ORDER, Side.BUY, QUANTITY);
        driven.runFor(20 * HandDrivenVenue.MILLI);
        List<Published.Filled> fills = driven.orders.all(Published.Filled.class);
        assertEquals(QUANTITY, fills.stream().mapToLong(Published.Filled::quantity).sum());
        for (Published.Filled fill : fills) {
            assertEquals(Liquidity.TAKER, fill.liquidity());
            assertEquals(feeOf(fill, 100), fill.fee());
            assertTrue(fill.fee() > 0);
        }
    }

    @Test
    void aCancelTakesTheOrderOut() {
        driven.limit(ORDER, Side.BUY, book.bestPrice(Side.BUY) - 3000, QUANTITY, TimeInForce.GTC);
        driven.cancel(ORDER);
        driven.runFor(30 * HandDrivenVenue.MILLI);
        assertEquals(
            List.of(new Published.Accepted(ORDER), new Published.Canceled(ORDER, QUANTITY, VenueReason.REQUESTED)),
            driven.orders.events());
    }

    @Test
    void aCancelOfAnUnknownOrderIsRejected() {
        driven.cancel(55);
        driven.runFor(20 * HandDrivenVenue.MILLI);
        assertEquals(List.of(new Published.CancelRejected(55, VenueReason.UNKNOWN_ORDER)), driven.orders.events());
    }

    @Test
    void anOrderOfAnEarlierProcessIsInNoBookAnyMore() {
        HandDrivenVenue restarted = new HandDrivenVenue(3, 1, Map.of()).start();
        restarted.runFor(HandDrivenVenue.SECOND);
        restarted.orders.events().clear();
        long earlier = OrderIds.before(2) + 1;
        long own = OrderIds.before(3) + 1;
        restarted.cancel(earlier);
        restarted.cancel(own);
        restarted.runFor(20 * HandDrivenVenue.MILLI);
        assertEquals(
            List.of(
                new Published.Canceled(earlier, Long.MIN_VALUE, VenueReason.REQUESTED),
                new Published.CancelRejected(own, VenueReason.UNKNOWN_ORDER)),
            restarted.orders.events());
    }

    @Test
    void anImmediateOrderAwayFromTheMarketEndsUnfilled() {
        driven.limit(ORDER, Side.BUY, book.bestPrice(Side.BUY) - 5000, QUANTITY, TimeInForce.IOC);
        driven.runFor(20 * HandDrivenVenue.MILLI);
        assertEquals(
            List.of(new Published.Accepted(ORDER), new Published.Canceled(ORDER, QUANTITY, VenueReason.UNFILLED)),
            driven.orders.events());
    }

    @Test
    void aReportThatIsRefusedComesBeforeAnythingElse() {
        driven.orders.admit(0);
        driven.cancel(55);
        driven.runFor(HandDrivenVenue.MILLI);
        driven.cancel(56);
        for (int i = 0; i < 100; i++) {
            driven.clock.turnTo(driven.clock.nanoTime() + HandDrivenVenue.MILLI);
            driven.venue.doWork();
        }
        int published = driven.market.events().size();
        driven.clock.turnTo(driven.clock.nanoTime() + HandDrivenVenue.MILLI);
        driven.venue.doWork();
        assertEquals(published, driven.market.events().size(), "the market waits");
        driven.orders.admit(Integer.MAX_VALUE);
        driven.runFor(100 * HandDrivenVenue.MILLI);
        assertEquals(
            List.of(
                new Published.CancelRejected(55, VenueReason.UNKNOWN_ORDER),
                new Published.CancelRejected(56, VenueReason.UNKNOWN_ORDER)),
            driven.orders.events());
    }

    /** BTC-USDT: price, quantity and money have 2, 5 and 6 decimals, so notionals have one digit to spare. */
    private static long feeOf(Published.Filled fill, long partsPerMillion) {
        return BigDecimal.valueOf(fill.price()).multiply(BigDecimal.valueOf(fill.quantity()))
            .multiply(BigDecimal.valueOf(partsPerMillion)).movePointLeft(7)
            .setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    private static void assertBetween(long least, long value, long greatest) {
        assertTrue(value >= least && value <= greatest, value + " is not within " + least + " to " + greatest);
    }
}
