package io.orrery.connectors.deribit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.testing.PlainJson;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ExecutionFuzzTest {
    private static final int DAMAGED = 20_000;

    @Test
    void seedsAndWhatBytesMakeOfThemAreReadAlikeOrRefused() {
        int read = assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> ExecutionFuzz.TARGET.takeAll(ExecutionFuzz.SEEDS, DAMAGED, 17));
        assertTrue(read > DAMAGED / 50, "read: " + read);
    }

    /** It was read from before its beginning once. */
    @Test
    void anAnswerThatSaysNothingIsRefused() {
        for (String answer : new String[] {"{\"id\":8}", "{\"id\":8,\"usOut\":1}"}) {
            assertEquals(PlainJson.REFUSED, new Executed().of(answer, '0'));
        }
    }

    /** Whose command it answers is known nevertheless. */
    @Test
    void anAnswerThatBreaksOffIsRefused() {
        assertTrue(new Executed().of("{\"id\":580010000000P66", '0').startsWith(PlainJson.REFUSED));
    }

    /** A size whose instrument comes later was of none once, if a key of that one's first 8 letters came between. */
    @Test
    void aStrangeKeyThatBeginsLikeTheInstrumentsIsNotTheInstruments() {
        String size = "\"size\":-7340.5,";
        String strange = ExecutionExamples.ALL.get(1).replace(size, size + "\"instrume\":\"market_price\",");
        assertTrue(ExecutionFuzz.TARGET.take(strange.getBytes()), strange);
        assertTrue(new Executed().of(strange, '0').contains("-73405000"), strange);
    }

    /** A refusal is no mismatch: the examples must be read. */
    @Test
    void everyExampleIsRead() {
        ExecutionExamples.ALL.forEach(example -> assertTrue(ExecutionFuzz.TARGET.take(example.getBytes()), example));
    }
}
