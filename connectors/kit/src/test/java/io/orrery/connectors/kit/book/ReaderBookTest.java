package io.orrery.connectors.kit.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.market.EngineBooks;
import io.orrery.connectors.kit.market.MarketWriter;
import io.orrery.engine.book.Book;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReaderBookTest {
    private static final int INSTRUMENT = 1;

    @Test
    void whatLiesBeyondTheEnginesDepthIsNotTold() {
        Levels told = ReaderBook.room(2);
        ReaderBook book = new ReaderBook(2, told);
        book.replace(levels(new long[] {100, 1, 99, 2, 98, 3}, new long[] {101, 1}));
        book.showAll();
        assertEquals(2, told.bids().size());
        book.apply(levels(new long[] {98, 7, 97, 1}, new long[0]));
        assertTrue(told.isEmpty());
        book.apply(levels(new long[] {99, 0}, new long[0]));
        assertEquals(List.of("99x0", "98x7"), texts(told.bids()));
    }

    @Test
    void aSnapshotHoldsTheBestLevelsFirst() {
        Levels told = ReaderBook.room(3);
        ReaderBook book = new ReaderBook(3, told);
        book.replace(levels(new long[] {98, 3, 100, 1, 99, 2, 97, 4}, new long[] {102, 2, 101, 1}));
        book.showAll();
        assertEquals(List.of("100x1", "99x2", "98x3"), texts(told.bids()));
        assertEquals(List.of("101x1", "102x2"), texts(told.asks()));
    }

    @Test
    void aFullSideForgetsItsWorstLevelAndCountsIt() {
        ReaderBook book = new ReaderBook(3, 2, ReaderBook.room(2));
        book.apply(levels(new long[] {100, 1, 99, 1, 98, 1, 101, 1, 90, 1}, new long[0]));
        assertEquals(3, book.bids().size());
        assertEquals(99, book.bids().price(2));
        assertEquals(2, book.forgotten());
    }

    @Test
    void nothingIsForgottenBeforeTheWholeMessageIsApplied() {
        ReaderBook book = new ReaderBook(2, ReaderBook.room(2));
        book.keep(2);
        book.apply(levels(new long[] {100, 1, 99, 1}, new long[0]));
        book.apply(levels(new long[] {101, 1, 100, 0}, new long[0]));
        assertEquals(2, book.bids().size());
        assertEquals(99, book.bids().price(1));
        assertEquals(0, book.forgotten());
    }

    /** The market runs away in both directions; levels vanish in swathes. */
    @ParameterizedTest
    @CsvSource({"1, 64, 8", "2, 200, 16", "3, 30, 30", "4, 1000, 128", "5, 12, 1", "6, 10, 128", "7, 25, 30"})
    void theEngineHasTheBestLevelsHoweverFarTheMarketRuns(long seed, int bound, int depth) {
        SplittableRandom random = new SplittableRandom(seed);
        Levels told = ReaderBook.room(depth);
        ReaderBook reader = new ReaderBook(bound, depth, told);
        Depths plain = new Depths(bound);
        EngineBooks engine = new EngineBooks(depth, INSTRUMENT);
        engine.silence();
        MarketWriter writer = new MarketWriter(engine);
        Levels change = new Levels();
        long middle = 100_000;
        for (int i = 0; i < 20_000; i++) {
            middle += random.nextInt(21) - 10 + (i / 4_000 % 2 == 0 ? 2 : -2);
            boolean snapshot = random.nextInt(500) == 0;
            draw(random, change, middle, plain);
            if (snapshot) {
                change.clear();
                plain.bids.forEach(change.bids()::add);
                plain.asks.forEach(change.asks()::add);
                reader.replace(change);
                reader.showAll();
            } else {
                plain.apply(change);
                reader.apply(change);
            }
            assertTrue(writer.bookUpdate(i, i, i, INSTRUMENT, snapshot, told));
            Book book = engine.book(INSTRUMENT);
            agree(plain.bids, EngineBooks.bids(book, depth), depth);
            agree(plain.asks, EngineBooks.asks(book, depth), depth);
            assertEquals(plain.bids.size(), reader.bids().size());
            assertEquals(plain.asks.size(), reader.asks().size());
        }
        assertTrue(bound > 200 || reader.forgotten() > 0, "the bound was never met");
    }

    /** What is crossed by the walk is taken out, as a venue does. */
    private static void draw(SplittableRandom random, Levels change, long middle, Depths plain) {
        change.clear();
        plain.bids.headMap(middle, true).keySet().stream().limit(200).forEach(price -> change.bids().add(price, 0));
        plain.asks.headMap(middle, true).keySet().stream().limit(200).forEach(price -> change.asks().add(price, 0));
        for (int n = random.nextInt(12); n > 0; n--) {
            long distance = 1 + (random.nextInt(5) == 0 ? random.nextInt(300) : random.nextInt(30));
            long quantity = random.nextInt(3) * (1 + random.nextInt(9));
            if (random.nextBoolean()) {
                change.bids().add(middle - distance, quantity);
            } else {
                change.asks().add(middle + distance, quantity);
            }
        }
    }

    private static void agree(TreeMap<Long, Long> plain, List<String> engine, int depth) {
        assertEquals(Depths.best(plain, engine.size()), engine);
        int least = Math.min(plain.size(), depth - depth / 4);
        assertTrue(engine.size() >= least, () -> "shown=" + engine.size() + " of " + plain.size() + ", least=" + least);
    }

    private static Levels levels(long[] bids, long[] asks) {
        Levels levels = new Levels();
        for (int i = 0; i < bids.length; i += 2) {
            levels.bids().add(bids[i], bids[i + 1]);
        }
        for (int i = 0; i < asks.length; i += 2) {
            levels.asks().add(asks[i], asks[i + 1]);
        }
        return levels;
    }

    private static List<String> texts(LevelSide side) {
        return IntStream.range(0, side.size()).mapToObj(i -> side.price(i) + "x" + side.quantity(i)).toList();
    }
}
