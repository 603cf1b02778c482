package io.orrery.bench.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The turns of the gate do what their names say. */
final class TurnsTest {
    private static final int OPERATIONS = 3_000;

    @Test
    void everyOrderComesToItsEnd() {
        for (boolean filled : new boolean[] {true, false}) {
            OrderLives lives = new OrderLives(OPERATIONS, filled);
            long first = lives.getAsLong();
            assertEquals(0, lives.open());
            assertNotEquals(first, lives.getAsLong(), "other orders than before");
        }
    }

    @Test
    void theBookStaysOneHoweverOftenTheChangesComeAgain() {
        BookChanges changes = new BookChanges(OPERATIONS);
        assertTrue(changes.getAsLong() > 5L * OPERATIONS, "levels");
        assertNotEquals(0, changes.reading().getAsLong());
    }

    @Test
    void theJournalTakesEveryRecord() {
        try (Appending appending = new Appending(OPERATIONS)) {
            appending.run();
            long before = appending.getAsLong();
            assertEquals(128L * OPERATIONS, appending.getAsLong() - before);
        }
    }
}
