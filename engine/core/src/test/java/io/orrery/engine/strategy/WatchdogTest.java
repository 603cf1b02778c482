package io.orrery.engine.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What it says while a strategy is called; time is what it is told. */
final class WatchdogTest {
    private static final int STRATEGY = 9;
    private static final long PATIENCE = 5_000_000_000L;
    private static final long MILLI = 1_000_000L;

    private final Performing performing = new Performing();
    private final Watchdog watchdog = new Watchdog(performing, PATIENCE);

    @Test
    void aCallThatDoesNotComeBackIsFoundOnceItIsCut() {
        performing.begin(STRATEGY);
        assertEquals(0, watchdog.look(0));
        assertEquals(0, watchdog.look(PATIENCE - 1));
        assertFalse(watchdog.isCut());
        assertEquals(0, watchdog.look(PATIENCE));
        assertTrue(watchdog.isCut());
        assertEquals(0, watchdog.look(PATIENCE + MILLI - 1));
        assertEquals(STRATEGY, Performing.strategyOf(watchdog.look(PATIENCE + MILLI)));
    }

    @Test
    void whoComesBackTooLateDecidesNothingAnyMore() {
        performing.begin(STRATEGY);
        watchdog.look(0);
        watchdog.look(PATIENCE);
        assertThrows(CallCut.class, performing::end);
        assertEquals(STRATEGY, Performing.strategyOf(watchdog.look(PATIENCE + MILLI)));
    }

    @Test
    void aCallThatWaitsForSomethingElseIsNotJudgedByThat() {
        performing.begin(STRATEGY);
        watchdog.look(0);
        long paused = performing.pause();
        assertEquals(0, watchdog.look(9 * PATIENCE));
        performing.goOn(paused);
        assertEquals(0, watchdog.look(9 * PATIENCE + MILLI));
        assertFalse(watchdog.isCut());
        performing.end();
    }

    @Test
    void whoGoesOnAfterItWasCutIsFound() {
        performing.begin(STRATEGY);
        watchdog.look(0);
        long paused = performing.pause();
        performing.cut(paused);
        assertThrows(CallCut.class, () -> performing.goOn(paused));
        assertThrows(CallCut.class, performing::pause);
        assertEquals(paused, performing.now());
    }

    @Test
    void patienceBeginsAnewWithEachCall() {
        for (long now = 0; now < 4 * PATIENCE; now += PATIENCE - 1) {
            performing.begin(STRATEGY);
            assertEquals(0, watchdog.look(now));
            assertEquals(0, watchdog.look(now + PATIENCE - 1));
            performing.end();
        }
        assertEquals(0, watchdog.look(4 * PATIENCE));
        assertEquals(0, watchdog.look(9 * PATIENCE));
        assertFalse(watchdog.isCut());
    }

    @Test
    void noneIsLongEnoughWhereThereIsNoEndToPatience() {
        Watchdog patient = new Watchdog(performing, 0);
        performing.begin(STRATEGY);
        patient.look(0);
        assertEquals(0, patient.look(Long.MAX_VALUE));
        performing.end();
    }
}
