package io.orrery.connectors.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class DemoVenueFeedTest {
    private static final int INSTRUMENTS = 5;

    private final HandDrivenVenue driven = new HandDrivenVenue(7, Map.of());

    @Test
    void definesItselfFirst() {
        driven.start();
        List<Published> definitions = driven.orders.events();
        assertEquals(new Published.Venue(HandDrivenVenue.VENUE, "demo"), definitions.get(0));
        assertEquals(new Published.Account(HandDrivenVenue.ACCOUNT, HandDrivenVenue.VENUE), definitions.get(1));
        assertEquals(new Published.Instrument(11, "BTC-USDT", 2, 5, 6, 100), definitions.get(2));
        assertEquals(new Published.Instrument(15, "DOGE-USDT", 5, 0, 4, 1), definitions.get(6));
        assertEquals(2 + INSTRUMENTS, definitions.size());
    }

    @Test
    void announcesEachFeedAndItsWholeBook() {
        driven.start();
        for (int i = 0; i < INSTRUMENTS; i++) {
            int id = HandDrivenVenue.FIRST + i;
            assertTrue(driven.market.events().contains(new Published.Feed(id, FeedState.LIVE)));
            driven.books.expectEqual(id, driven.book(id));
        }
    }

    @Test
    void theRebuiltBookIsTheVenuesBookAtAnyMoment() {
        driven.start();
        for (int i = 0; i < 20_000; i++) {
            driven.turn();
            if (i % 10 == 0) {
                expectEqualBooks();
            }
        }
        Set<Long> updateIds = new TreeSet<>();
        driven.market.all(Published.Book.class).stream()
            .filter(book -> book.instrumentId() == HandDrivenVenue.FIRST && book.begin())
            .forEach(book -> assertTrue(updateIds.add(book.updateId()), "one id an update"));
        assertFalse(driven.market.all(Published.Trade.class).isEmpty());
        assertEquals(0, driven.venue.refusedTrades());
    }

    @Test
    void aGreatUpdateTravelsInFragments() {
        driven.start();
        int before = driven.market.events().size();
        driven.market(1, Side.SELL, 10_000_000);
        driven.runFor(20 * HandDrivenVenue.MILLI);
        List<Published.Book> fragments = driven.market.events().subList(before, driven.market.events().size()).stream()
            .filter(event -> event instanceof Published.Book book && !(book.begin() && book.end()))
            .map(Published.Book.class::cast)
            .toList();
        assertTrue(fragments.size() >= 2);
        assertTrue(fragments.get(0).begin());
        assertTrue(fragments.get(fragments.size() - 1).end());
        expectEqualBooks();
    }

    @Test
    void refusedChangesAreMadeGoodByOneSnapshot() {
        driven.start();
        driven.runFor(100 * HandDrivenVenue.MILLI);
        for (int refusal = 0; refusal < 20; refusal++) {
            driven.market.admit(refusal);
            driven.runFor(20 * HandDrivenVenue.MILLI);
            int before = driven.market.events().size();
            driven.market.admit(Integer.MAX_VALUE);
            driven.runFor(2 * HandDrivenVenue.MILLI);
            Set<Integer> instruments = new TreeSet<>();
            driven.market.events().stream().skip(before)
                .filter(event -> event instanceof Published.Book book && book.snapshot())
                .forEach(event -> assertTrue(instruments.add(((Published.Book) event).instrumentId()), "one snapshot each"));
            assertEquals(INSTRUMENTS, instruments.size());
            expectEqualBooks();
            driven.runFor(20 * HandDrivenVenue.MILLI);
            expectEqualBooks();
        }
        assertTrue(driven.venue.refusedTrades() > 0);
    }

    @Test
    void aFeedIsAnnouncedAsSoonAsItIsAdmitted() {
        driven.market.admit(0);
        driven.start();
        driven.runFor(50 * HandDrivenVenue.MILLI);
        assertEquals(List.of(), driven.market.events());
        driven.market.admit(Integer.MAX_VALUE);
        driven.runFor(2 * HandDrivenVenue.MILLI);
        assertEquals(new Published.Feed(HandDrivenVenue.FIRST, FeedState.LIVE), driven.market.events().get(0));
        expectEqualBooks();
    }

    @Test
    void anOwnOrderIsPartOfThePublicBook() {
        driven.start();
        long price = driven.book(HandDrivenVenue.FIRST).bestPrice(Side.BUY) - 3_000 * 100;
        driven.limit(1, Side.BUY, price, 8_000, TimeInForce.GTC);
        driven.runFor(20 * HandDrivenVenue.MILLI);
        assertTrue(driven.market.all(Published.Book.class).stream()
            .anyMatch(book -> book.bids().contains(new Published.Level(price, 8_000))));
        expectEqualBooks();
    }

    private void expectEqualBooks() {
        for (int i = 0; i < INSTRUMENTS; i++) {
            driven.books.expectEqual(HandDrivenVenue.FIRST + i, driven.book(HandDrivenVenue.FIRST + i));
        }
    }
}
