package io.orrery.patch.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final int NUMBERS = 2_000;

    private final SplittableRandom random = new SplittableRandom(8);

    @Test
    void itHoldsTheLastNumbersWhereverItTurns() {
        for (int length = 1; length <= 5; length++) {
            Window window = new Window(length);
            List<Double> all = new ArrayList<>();
            for (int i = 0; i < NUMBERS; i++) {
                double number = number();
                window.add(number);
                all.add(0, number);
                check(window, all.subList(0, Math.min(length, all.size())));
                window = i % 7 == 0 ? again(window) : window;
            }
        }
    }

    private static void check(Window window, List<Double> last) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int age = 0; age < last.size(); age++) {
            assertEquals(last.get(age), window.ago(age));
            least = Math.min(least, last.get(age));
            most = Math.max(most, last.get(age));
        }
        assertEquals(last.size(), window.size());
        assertEquals(last.get(last.size() - 1), window.oldest());
        assertEquals(least, window.least());
        assertEquals(most, window.most());
    }

    private static Window again(Window window) {
        StateWriter out = new StateWriter();
        window.save(out);
        Window same = new Window(window.length());
        same.load(new StateReader(out.buffer(), 0, out.length()));
        return same;
    }

    /** Zeros of both signs are frequent: they are not the same, and no comparison says so. */
    private double number() {
        return switch (random.nextInt(4)) {
            case 0 -> 0.0;
            case 1 -> -0.0;
            default -> random.nextInt(-3, 4) / 2.0;
        };
    }
}
