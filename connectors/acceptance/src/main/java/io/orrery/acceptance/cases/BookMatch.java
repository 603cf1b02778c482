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
 * Whether a book that was told is the venue's. Where the market can be held, they are equal. Elsewhere it moves between the
 * question and the next update, and updates gather what happened in a while: there each level of the answer must have stood in
 * the book at some moment near it, until an update came that was made after the answer.
 */
final class BookMatch {
    private static final Duration NEXT_UPDATE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 30;

    private BookMatch() {
    }

    /** @param depth levels of which the venue's are compared where the market goes on; where it is held, more are */
    static void demand(Scene scene, Instrument instrument, int depth) {
        if (scene.ground().market() == null) {
            near(scene, instrument, depth);
        } else {
            scene.still(() -> scene.catchUp(instrument));
        }
    }

    private static void near(Scene scene, Instrument instrument, int depth) {
        SeenBook seen = scene.mine().book(instrument);
        Book asked = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            long before = seen.updates();
            asked = scene.witness().book(instrument.venueSymbol(), depth);
            long answered = scene.stage().now();
            scene.stage().comes(NEXT_UPDATE, () -> seen.venueTime() > answered);
            List<Top> states = seen.states((int) (seen.updates() - before) + 1);
            if (had(states, Top::bids, asked.bids()) && had(states, Top::asks, asked.asks())) {
                return;
            }
        }
        Book last = asked;
        scene.check(false, () -> "the book never was " + last + ", it is " + seen.described(depth, scene.stage().now()));
    }

    private static boolean had(List<Top> states, Function<Top, List<Level>> side, List<Level> asked) {
        return !asked.isEmpty() && asked.stream().allMatch(
            wanted -> states.stream().anyMatch(state -> side.apply(state).stream().anyMatch(wanted::isSame)));
    }
}
