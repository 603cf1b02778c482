package io.orrery.connectors.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.BookView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The books as a receiver rebuilds them from what was published. */
final class RebuiltBooks {

    private static final class Rebuilt {
        private final TreeMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
        private final TreeMap<Long, Long> asks = new TreeMap<>();
        private boolean consistent;
        private boolean begun;
    }

    private final Map<Integer, Rebuilt> books = new HashMap<>();

    void apply(Published event) {
        if (!(event instanceof Published.Book update)) {
            return;
        }
        Rebuilt book = books.computeIfAbsent(update.instrumentId(), id -> new Rebuilt());
        assertTrue(update.begin() || book.begun, "a fragment follows its first one");
        if (update.snapshot()) {
            book.bids.clear();
            book.asks.clear();
        } else if (update.begin()) {
            assertTrue(book.consistent, "changes follow a whole book");
        }
        set(book.bids, update.bids());
        set(book.asks, update.asks());
        book.begun = !update.end();
        book.consistent = update.end();
    }

    void expectEqual(int instrumentId, BookView view) {
        Rebuilt book = books.get(instrumentId);
        assertTrue(book.consistent);
        assertEquals(levels(view, Side.BUY), levels(book.bids));
        assertEquals(levels(view, Side.SELL), levels(book.asks));
    }

    private static void set(Map<Long, Long> side, List<Published.Level> levels) {
        for (Published.Level level : levels) {
            if (level.quantity() == 0) {
                side.remove(level.price());
            } else {
                side.put(level.price(), level.quantity());
            }
        }
    }

    private static List<Published.Level> levels(Map<Long, Long> side) {
        return side.entrySet().stream().map(e -> new Published.Level(e.getKey(), e.getValue())).toList();
    }

    private static List<Published.Level> levels(BookView view, Side side) {
        List<Published.Level> levels = new ArrayList<>();
        for (int depth = 0; depth < view.levels(side); depth++) {
            levels.add(new Published.Level(view.price(side, depth), view.quantity(side, depth)));
        }
        return levels;
    }
}
