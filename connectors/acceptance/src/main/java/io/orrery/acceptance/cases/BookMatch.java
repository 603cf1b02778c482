package io.orrery.acceptance.cases;

import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Instrument;
import io.orrery.acceptance.stage.SeenBook;
import io.orrery.acceptance.stage.SeenBook.Top;
import io.orrery.acceptance.stage.Told.Level;
import io.orrery.acceptance.witness.Witness.Book;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Whether a book that was told is the venue's. The market moves between the question and the next update, and updates gather what
 * happened in a while: so each level of the answer must have stood in the book at some moment near it.
 */
final class BookMatch {
    private static final Duration NEAR = Duration.ofMillis(400);
    private static final int ATTEMPTS = 30;
    private static final int STATES = 200;

    private BookMatch() {
    }

    static void demand(Scene scene, Instrument instrument, int depth) {
        SeenBook seen = scene.mine().book(instrument);
        Book asked = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            asked = scene.witness().book(instrument.venueSymbol(), depth);
            scene.stage().pass(NEAR);
            List<Top> states = seen.states(STATES);
            if (had(states, Top::bids, asked.bids()) && had(states, Top::asks, asked.asks())) {
                return;
            }
        }
        Book last = asked;
        scene.check(false, () -> "the book never was " + last + ", it is "
            + first(seen, true, depth) + first(seen, false, depth));
    }

    private static boolean had(List<Top> states, Function<Top, List<Level>> side, List<Level> asked) {
        return !asked.isEmpty() && asked.stream().allMatch(
            wanted -> states.stream().anyMatch(state -> side.apply(state).stream().anyMatch(level -> same(level, wanted))));
    }

    private static boolean same(Level seen, Level wanted) {
        return seen.price().compareTo(wanted.price()) == 0 && seen.quantity().compareTo(wanted.quantity()) == 0;
    }

    private static List<Level> first(SeenBook book, boolean buys, int depth) {
        List<Level> levels = book.levels(buys);
        return levels.subList(0, Math.min(depth, levels.size()));
    }
}
