package io.orrery.connectors.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DemoVenueRateTest {

    @Test
    void fiveInstrumentsPublishSomeTenThousandEventsASecond() {
        HandDrivenVenue driven = new HandDrivenVenue(2, Map.of()).start();
        driven.runFor(3 * HandDrivenVenue.SECOND);
        int published = driven.market.events().size() / 3;
        assertTrue(published > 8_000 && published < 12_000, "published a second: " + published);
    }

    @Test
    void aRateRunsItFaster() {
        HandDrivenVenue driven = new HandDrivenVenue(2, Map.of("rate", "20", "instruments", "SOL-USDT")).start();
        driven.runFor(HandDrivenVenue.SECOND / 2);
        int published = driven.market.events().size() * 2;
        assertTrue(published > 32_000 && published < 50_000, "published a second: " + published);
    }

    @Test
    void withoutLatencyACommandIsAnsweredAtOnce() {
        HandDrivenVenue driven = new HandDrivenVenue(2, Map.of("latency", "off")).start();
        driven.orders.events().clear();
        long price = driven.book(HandDrivenVenue.FIRST).bestPrice(Side.BUY) - 1000;
        driven.limit(1, Side.BUY, price, 8_000, TimeInForce.GTC);
        driven.turn();
        assertEquals(HandDrivenVenue.START, driven.clock.nanoTime());
        assertEquals(List.of(new Published.Accepted(1)), driven.orders.events());
    }

    @Test
    void aMarketThatFellBehindCatchesUpInBoundedSteps() {
        HandDrivenVenue driven = new HandDrivenVenue(2, Map.of()).start();
        driven.clock.turnTo(HandDrivenVenue.START + HandDrivenVenue.SECOND);
        int cycles = 0;
        while (driven.venue.nextDue() <= driven.clock.nanoTime()) {
            assertTrue(driven.venue.doWork() <= 64);
            cycles++;
        }
        assertTrue(cycles > 100, "cycles " + cycles);
        driven.books.expectEqual(HandDrivenVenue.FIRST, driven.book(HandDrivenVenue.FIRST));
    }
}
