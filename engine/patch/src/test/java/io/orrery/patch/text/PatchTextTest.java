package io.orrery.patch.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.patch.TestKinds;
import io.orrery.patch.graph.PatchGraph;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a patch is on paper, and what is said of a text that is none. */
final class PatchTextTest {
    private static final String PATCH = """
        {
          "orrery-patch": 1,
          "modules": [
            {"name": "mid", "kind": "source"},
            {"name": "fast", "kind": "mix", "group": "averages", "set": {"gain": -0.25, "length": 12}},
            {"name": "slow", "kind": "mix"}
          ],
          "cables": [
            "mid.price -> fast.a",
            "fast.out -> slow.b"
          ]
        }
        """;

    @Test
    void whatWasWrittenIsReadAndWrittenAgainAsItWas() {
        assertEquals(PATCH, PatchWriter.write(PatchReader.read(PATCH, TestKinds.ALL)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "-0.25 | 11 | line 5: fast: gain=11.0: must be from -10.0 to 10.0",
        "12} | 12.5} | line 5: fast: length=12.5: is not a whole number",
        "mid.price -> fast.a | mid.price - fast.a | line 9: mid.price - fast.a: is not \"module.outlet -> module.inlet\"",
        "mid.price -> fast.a | mid.book -> fast.a | line 9: mid.book -> fast.a: a BOOK to a NUMBER",
        "fast.out -> slow.b | fast.out -> fast.b | line 10: fast -> fast",
        "`\"kind\": \"mix\"}` | `\"kind\": \"max\"}` | line 6: slow: there is no kind of module max",
        "`\"group\"` | `\"grope\"` | line 5: fast: a module has no grope",
        "`\"name\": \"slow\"` | `\"nome\": \"slow\"` | line 6: a module begins with its name",
        "`\"orrery-patch\": 1` | `\"orrery-patch\": 2` | line 2: a patch begins with \"orrery-patch\": 1",
        "`\"source\"},` | `\"source\"}` | line 5: ']' is missing before '{'",
        "`averages\",` | `averages,` | line 5: averages, : is no name for a group",
        "`\"cables\"` | `\"cable\"` | line 8: a patch has no cable"})
    void aBadTextIsRefusedWithItsLine(String good, String bad, String words) {
        String text = PATCH.replace(good, bad);
        assertEquals(words, assertThrows(BadPatch.class, () -> PatchReader.read(text, TestKinds.ALL)).getMessage());
    }

    @Test
    void wordsAreStringsAndRefusedWithTheirPlace() {
        String patch = PATCH.replace("\"length\": 12", "\"length\": 12, \"words\": \"good: \\\"a\\\\b\\\"\"");
        PatchGraph graph = PatchReader.read(patch, TestKinds.ALL);
        assertEquals("good: \"a\\b\"", graph.node("fast").text(0));
        assertEquals("good", graph.node("slow").text(0));
        assertEquals(patch, PatchWriter.write(graph));
        assertEquals("line 5: fast: words: at 1: is not good", refusal(patch.replace("good:", "bad:")));
        assertEquals("line 5: fast: words: at 6: is no plain character", refusal(patch.replace("good: ", "good:\\u00e9")));
        String longer = patch.replace("good:", "good" + "s".repeat(200));
        assertEquals("line 5: fast: words: has at most 200 characters", refusal(longer));
        assertEquals("line 5: fast: a mix has no text word", refusal(patch.replace("words", "word")));
        assertEquals("line 5: fast: a mix has no parameter words", refusal(PATCH.replace("length", "words")));
    }

    private static String refusal(String text) {
        return assertThrows(BadPatch.class, () -> PatchReader.read(text, TestKinds.ALL)).getMessage();
    }

    @Test
    void noTextIsReadBeyondItsEnd() {
        for (int length = 0; length < PATCH.stripTrailing().length(); length++) {
            String cut = PATCH.substring(0, length);
            assertThrows(BadPatch.class, () -> PatchReader.read(cut, TestKinds.ALL), cut);
        }
    }

    @Test
    void aNumberIsTheShortestTextThatReadsAsItself() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            double value = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-60, 60));
            assertEquals(value, Double.parseDouble(Numbers.text(value)));
        }
        assertEquals("0.1", Numbers.text(0.1));
        assertEquals("0", Numbers.text(-0.0));
        assertEquals("120000", Numbers.text(1.2e5));
        assertEquals("0.002", Numbers.text(2e-3));
    }
}
