package io.orrery.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StrategyCommandsTest {
    @TempDir
    private Path folder;

    private Terminated run(String... words) {
        return Terminated.of(null, folder, words);
    }

    @Test
    void theListTellsWhatCanBeSetAndWithin() {
        String listed = run("strategy", "list").out();
        assertTrue(listed.contains("reversal  1.0  Sudden-move reversal"), listed);
        assertTrue(listed.contains("patience       1000     1 … 600000"), listed);
    }

    @Test
    void asJsonTheParametersAreASchema() {
        String listed = run("strategy", "list", "--json").out();
        assertTrue(listed.startsWith("{\"schema\":\"orrery.strategies/1\",\"strategies\":["), listed);
        assertTrue(listed.contains("in whole units of the quote asset\",\"type\":\"integer\",\"minimum\":1,"
            + "\"maximum\":1000000000,\"default\":2000}"), listed);
        assertTrue(listed.contains("\"required\":[],\"additionalProperties\":false"), listed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "new My-Idea                | 2 | is not of small letters",
        "new my--idea               | 2 | is not of small letters",
        "new a-name-that-is-too-long-for-it | 2 | is not of small letters",
        "new strategy               | 2 | is taken: its class would be Strategy",
        "check nothing              | 3 | strategy nothing: not in this build",
        "check nowhere/a.jar        | 3 | jar=nowhere/a.jar does not exist",
        "check reversal --seconds 2 | 2 | --seconds=2 is not from 3 to 86400",
        "release reversal           | 3 | strategy=reversal is not in quarantine",
        "what                       | 2 | what"})
    void whatCanNotBeDoneIsSaid(String words, int exitCode, String message) {
        Terminated refused = run(("strategy " + words).split(" +"));
        assertEquals(exitCode, refused.exitCode(), refused.err());
        assertTrue(refused.err().contains(message), refused.err());
        assertEquals("", refused.out());
    }
}
