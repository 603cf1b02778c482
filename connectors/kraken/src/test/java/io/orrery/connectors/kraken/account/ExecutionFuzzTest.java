package io.orrery.connectors.kraken.account;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
