package io.orrery.acceptance.cases;

import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Instrument;
import io.orrery.acceptance.stage.SeenBook;
import io.orrery.acceptance.stage.SeenBook.Top;
import io.orrery.acceptance.stage.Told.Level;
import io.orrery.acceptance.witness.Witness.Book;
import java.time.Duration;
import java.util.List;

/** Whether a book that was told is the venue's: at some moment near the question it must have looked like the answer. */
final class BookMatch {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 5;

    private BookMatch() {
    }

    static void demand(Scene scene, Instrument instrument, int depth) {
        Book asked = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            Book book = scene.witness().book(instrument.venueSymbol(), depth);
            if (scene.stage().comes(PATIENCE, () -> had(scene, instrument, book))) {
                return;
            }
            asked = book;
        }
        Book last = asked;
        SeenBook seen = scene.mine().book(instrument);
        scene.check(false, () -> "the book never was " + last + ", it is " + first(seen, true, depth) + first(seen, false, depth));
    }

    private static List<Level> first(SeenBook book, boolean buys, int depth) {
        List<Level> levels = book.levels(buys);
        return levels.subList(0, Math.min(depth, levels.size()));
    }

    private static boolean had(Scene scene, Instrument instrument, Book asked) {
        for (Top top : scene.mine().book(instrument).states()) {
            if (begins(top.bids(), asked.bids()) && begins(top.asks(), asked.asks())) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(List<Level> side, List<Level> asked) {
        if (side.size() < asked.size()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            Level seen = side.get(i);
            Level wanted = asked.get(i);
            if (seen.price().compareTo(wanted.price()) != 0 || seen.quantity().compareTo(wanted.quantity()) != 0) {
                return false;
            }
        }
        return true;
    }
}
