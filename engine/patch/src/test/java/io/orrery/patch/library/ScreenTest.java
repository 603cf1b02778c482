package io.orrery.patch.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.patch.graph.Refused;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas that choose, and ranks. */
final class ScreenTest implements Reference.Compared {
    private static final double[] AT = {2, -3, 0.5, 0, 7, 100, Double.NaN, 1e6};

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a | 2", "a + b * c | 0.5", "(a + b) * c | -0.5", "a - b - c | 4.5", "f / a / a | 25", "-b | 3", "--b | -3",
        "- (a + b) | 1", "a < 5 | 1", "a<5 and e>=7 | 1", "a > 5 or b > 5 | 0", "not d | 1", "not a = 2 | 0", "a != 2 | 0",
        "a <= 2 | 1", "a >= 2.0001 | 0", "a or b and d | 1", "(a or b) and d | 0", "e when a < 5 and b < 0 | 7",
        "e when d | NaN", "e when g | NaN", "g < 1 | 0", "g >= 1 | 0", "g != 1 | 0", "not g | 1", "a / d | NaN", "a + g | NaN",
        "least(a, b) | -3", "most(a, b + 10) | 7", "size(b) | 3", "root(f) | 10", "root(b) | NaN",
        "log(h) | 13.815510557964274", "log(d) | NaN", ".5 * a | 1", "e + 1 when (b when a) < 0 | 8"})
    void aFormulaComesToItsValue(String text, double value) {
        Rig rig = new Rig("formula", "formula", text);
        for (int i = 0; i < AT.length; i++) {
            rig.tell(i, AT[i]);
        }
        rig.tells(0, value);
        rig.tells(1, value == 0 || Double.isNaN(value) ? 0 : 1);
    }

    private static String refusal(String text) {
        return assertThrows(IllegalArgumentException.class, () -> Formula.read(text)).getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "spread < 5 | at 1: a number, an inlet a to h, or a bracket is missing",
        "a < | at 4: a number, an inlet a to h, or a bracket is missing",
        "a < 5 and | at 10: a number, an inlet a to h, or a bracket is missing", "(a + b | at 7: ')' is missing",
        "1.5e | at 4: nothing more can stand here", "a b | at 3: nothing more can stand here",
        "a < b < c | at 7: nothing more can stand here", "1.2.3 * a | at 1: 1.2.3 is no number",
        "least(a) | at 8: ',' is missing: least is of two numbers", "root a | at 6: '(' is missing behind root",
        "a ? b | at 3: nothing more can stand here", "i | at 1: a number, an inlet a to h, or a bracket is missing"})
    void aFormulaThatDoesNotReadIsRefusedWithItsPlace(String text, String words) {
        assertEquals(words, refusal(text));
    }

    @Test
    void bracketsHaveADepth() {
        assertEquals("at 33: more than 32 brackets within each other", refusal("(".repeat(40) + "a" + ")".repeat(40)));
        assertEquals("at 133: more than 32 brackets within each other", refusal("not ".repeat(40) + "a"));
        assertEquals("at 1: a number, an inlet a to h, or a bracket is missing", refusal(""));
    }

    @Test
    void aPatchRefusesAFormulaWithItsModule() {
        String words = assertThrows(Refused.class, () -> new Rig("formula", "formula", "a <")).getMessage();
        assertEquals("it: formula: at 4: a number, an inlet a to h, or a bracket is missing", words);
    }

    @Test
    void ranksAreThoseOfASort() {
        SplittableRandom random = new SplittableRandom(5);
        Rig rig = new Rig("rank");
        double[] numbers = new double[8];
        for (int round = 0; round < 500; round++) {
            Integer[] order = new Integer[8];
            for (int i = 0; i < 8; i++) {
                numbers[i] = random.nextInt(3) == 0 ? Double.NaN : random.nextInt(5);
                rig.tell(i, numbers[i]);
                order[i] = i;
            }
            Arrays.sort(order, Comparator.comparingDouble(i -> Double.isNaN(numbers[i]) ? 99 : -numbers[i]));
            int count = 0;
            for (int i = 0; i < 8; i++) {
                count += Double.isNaN(numbers[i]) ? 0 : 1;
            }
            for (int rank = 0; rank < 3; rank++) {
                rig.tells(rank, rank < count ? order[rank] : Double.NaN);
            }
            rig.tells(3, count);
        }
    }
}
