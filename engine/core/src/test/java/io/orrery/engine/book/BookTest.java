package io.orrery.engine.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.engine.Events;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class BookTest {
    private final Events events = new Events();
    private final BookTable books = new BookTable(8);
    private final EventRecord record = EventRecord.allocate();

    BookTest() {
        books.open(1);
    }

    private Book update(Events event) {
        record.compose(EventClass.INPUT, 5, event.buffer(), 0, event.length());
        books.onBookUpdate(record);
        return books.get(1);
    }

    private static List<String> bids(Book book) {
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < book.bidLevels(); i++) {
            levels.add(book.bid(i) + "x" + book.bidQuantity(i));
        }
        return levels;
    }

    private static List<String> asks(Book book) {
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < book.askLevels(); i++) {
            levels.add(book.ask(i) + "x" + book.askQuantity(i));
        }
        return levels;
    }

    @Test
    void levelsComeBestFirst() {
        Book book = update(events.book(true, new long[] {98, 1, 100, 2, 99, 3}, new long[] {103, 1, 101, 2}));
        assertEquals(List.of("100x2", "99x3", "98x1"), bids(book));
        assertEquals(List.of("101x2", "103x1"), asks(book));
        assertEquals(100, book.mid());
        assertEquals(1, book.spread());
        assertTrue(book.isGood());
    }

    @Test
    void aDeletedLevelUncoversTheNext() {
        update(events.book(true, new long[] {100, 2, 99, 3}, new long[] {101, 2}));
        assertEquals(List.of("99x3"), bids(update(events.book(false, new long[] {100, 0}, new long[0]))));
    }

    @Test
    void deletingWhatIsNotThereChangesNothing() {
        update(events.book(true, new long[] {100, 2}, new long[] {101, 2}));
        assertEquals(List.of("100x2"), bids(update(events.book(false, new long[] {98, 0}, new long[0]))));
    }

    @Test
    void aSnapshotReplacesEverything() {
        update(events.book(true, new long[] {100, 2, 99, 3}, new long[] {101, 2}));
        Book book = update(events.book(true, new long[] {90, 1}, new long[] {91, 1}));
        assertEquals(List.of("90x1"), bids(book));
        assertEquals(List.of("91x1"), asks(book));
    }

    @Test
    void aCrossedBookIsNotGood() {
        assertFalse(update(events.book(true, new long[] {102, 2}, new long[] {101, 2})).isGood());
        assertFalse(update(events.book(true, new long[] {101, 2}, new long[] {101, 2})).isGood());
    }

    @Test
    void anEmptySideIsNotGood() {
        assertFalse(update(events.book(true, new long[] {102, 2}, new long[0])).isGood());
    }

    @Test
    void theWorstLevelBeyondTheDepthIsForgotten() {
        long[] nine = {1, 1, 2, 1, 3, 1, 4, 1, 5, 1, 6, 1, 7, 1, 8, 1, 9, 1};
        Book book = update(events.book(true, nine, new long[] {20, 1}));
        assertEquals(8, book.bidLevels());
        assertEquals(9, book.bid(0));
        assertEquals(2, book.bid(7));
        assertEquals(8, update(events.book(false, new long[] {1, 5}, new long[0])).bidLevels());
    }

    private Book quote(Events quote) {
        record.compose(EventClass.INPUT, 6, quote.buffer(), 0, quote.length());
        return books.onQuote(record);
    }

    @Test
    void aQuoteStandsBesideABookThatUpdatesBuild() {
        Book book = update(events.book(true, new long[] {100, 2, 99, 3}, new long[] {101, 2}));
        assertNull(quote(events.quote(99, 7, 101, 9)));
        assertEquals(List.of("100x2", "99x3"), bids(book));
        assertEquals(List.of("101x2"), asks(book));
        assertEquals(5, book.time());
        assertEquals("99x7 101x9", book.quotedBid() + "x" + book.quotedBidQuantity() + " " + book.quotedAsk() + "x"
            + book.quotedAskQuantity());
    }

    @Test
    void quotesAloneMakeABookOfOneLevel() {
        quote(events.quote(98, 1, 99, 1));
        Book book = quote(events.quote(99, 7, 101, 9));
        assertEquals(List.of("99x7"), bids(book));
        assertEquals(List.of("101x9"), asks(book));
        assertTrue(book.isGood());
        assertFalse(quote(events.quote(99, 7, 0, 0)).isGood());
    }

    @Test
    void aSnapshotTakesThePlaceOfQuotes() {
        quote(events.quote(98, 1, 99, 1));
        Book book = update(events.book(true, new long[] {90, 1}, new long[] {91, 1}));
        assertEquals(List.of("90x1"), bids(book));
        assertNull(quote(events.quote(98, 2, 99, 2)));
    }

    @Test
    void aBookThatWasLoadedIsTheOneThatWasSaved() {
        update(events.book(true, new long[] {100, 2, 99, 3}, new long[] {101, 2}));
        quote(events.quote(99, 7, 101, 9));
        StateWriter out = new StateWriter();
        books.save(out);
        BookTable loaded = new BookTable(8);
        loaded.load(new StateReader(out.buffer(), 0, out.length()));
        StateWriter again = new StateWriter();
        loaded.save(again);
        assertEquals(out.length(), again.length());
        assertEquals(0, out.buffer().compareTo(again.buffer()));
        assertEquals(bids(books.get(1)), bids(loaded.get(1)));
        assertEquals(7, loaded.get(1).quotedBidQuantity());
        assertTrue(books.get(1).isGood());
        assertTrue(loaded.get(1).isGood());
        assertEquals(books.get(1).mid(), loaded.get(1).mid());
    }

    @Test
    void tenThousandRandomUpdatesLeaveWhatAMapWouldHold() {
        SplittableRandom random = new SplittableRandom(11);
        BookTable deep = new BookTable(64);
        deep.open(1);
        TreeMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
        TreeMap<Long, Long> asks = new TreeMap<>();
        for (int i = 0; i < 10_000; i++) {
            long bid = 1_000 + random.nextInt(25);
            long ask = 1_020 + random.nextInt(25);
            long bidQuantity = random.nextInt(3);
            long askQuantity = random.nextInt(3);
            Events event = events.book(false, new long[] {bid, bidQuantity}, new long[] {ask, askQuantity});
            record.compose(EventClass.INPUT, i, event.buffer(), 0, event.length());
            deep.onBookUpdate(record);
            set(bids, bid, bidQuantity);
            set(asks, ask, askQuantity);
            assertEquals(levels(bids), bids(deep.get(1)));
            assertEquals(levels(asks), asks(deep.get(1)));
        }
    }

    private static void set(Map<Long, Long> side, long price, long quantity) {
        if (quantity == 0) {
            side.remove(price);
        } else {
            side.put(price, quantity);
        }
    }

    private static List<String> levels(TreeMap<Long, Long> side) {
        List<String> levels = new ArrayList<>();
        side.forEach((price, quantity) -> levels.add(price + "x" + quantity));
        return levels;
    }
}
