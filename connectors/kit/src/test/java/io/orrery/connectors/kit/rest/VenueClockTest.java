package io.orrery.connectors.kit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class VenueClockTest {
    private static final long MILLIS = 1_000_000L;

    private final List<Long> told = new ArrayList<>();
    private final VenueClock clock = new VenueClock(MILLIS, (time, offset, uncertainty) -> told.add(offset));
    private long time = 1_767_225_600_000L * MILLIS;

    @Test
    void theQuickestAnswerIsBelieved() {
        answer(70 * MILLIS, 30 * MILLIS, 0);
        assertEquals(20 * MILLIS + MILLIS / 2, clock.offset() - 0, MILLIS);
        answer(2 * MILLIS, 2 * MILLIS, 0);
        assertEquals(0, clock.offset(), MILLIS);
        assertEquals(2 * MILLIS + MILLIS / 2, clock.uncertainty());
        answer(10 * MILLIS, 40 * MILLIS, 0);
        assertEquals(0, clock.offset(), MILLIS);
        assertEquals(3, told.size());
    }

    @Test
    void theTruthIsAlwaysWithinTheUncertainty() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 5_000; i++) {
            long truth = 350 * MILLIS + i * 10_000L;
            answer(random.nextLong(80 * MILLIS), random.nextLong(80 * MILLIS), truth);
            long error = Math.abs(clock.offset() - truth);
            assertTrue(error <= clock.uncertainty(), () -> error + " > " + clock.uncertainty());
        }
    }

    @Test
    void theVenueNeverShowsLessThanItsEarliestTime() {
        assertEquals(time, clock.earliestVenueTime(time));
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 5_000; i++) {
            long truth = i * 5_000L - 12 * MILLIS;
            answer(random.nextLong(80 * MILLIS), random.nextLong(80 * MILLIS), truth);
            long shown = time + truth;
            assertTrue(clock.earliestVenueTime(time) <= shown, () -> clock.earliestVenueTime(time) + " > " + shown);
        }
    }

    @Test
    void itAsksSeveralTimesAtOnceAndThenNowAndThen() {
        assertEquals(0, clock.nextTimer());
        for (int i = 1; i < VenueClock.BURST; i++) {
            answer(MILLIS, MILLIS, 0);
            assertEquals(time + 200 * MILLIS, clock.nextTimer());
        }
        answer(MILLIS, MILLIS, 0);
        assertEquals(time + 30_000 * MILLIS, clock.nextTimer());
        clock.onAsked(time);
        assertEquals(Long.MAX_VALUE, clock.nextTimer());
        clock.onFailed(time);
        assertEquals(time + 30_000 * MILLIS, clock.nextTimer());
    }

    @Test
    void aVagueAnswerIsSoonFollowedByAnother() {
        for (int i = 0; i < VenueClock.BURST; i++) {
            answer(300 * MILLIS, 220 * MILLIS, 0);
        }
        assertEquals(time + 1_000 * MILLIS, clock.nextTimer());
        answer(300 * MILLIS, 220 * MILLIS, 0);
        assertEquals(time + 1_000 * MILLIS, clock.nextTimer());
        answer(200 * MILLIS, 200 * MILLIS, 0);
        assertEquals(time + 30_000 * MILLIS, clock.nextTimer());
    }

    /** Together they may be further apart than clocks may be, each alone is not. */
    @Test
    void anAnswerThatLeavesOpenWhetherTheClockIsGoodIsSoonFollowedByAnother() {
        for (int i = 0; i < VenueClock.BURST; i++) {
            answer(380 * MILLIS, 20 * MILLIS, 0);
        }
        assertEquals(180 * MILLIS + MILLIS / 2, clock.offset(), MILLIS);
        assertEquals(time + 1_000 * MILLIS, clock.nextTimer());
        answer(40 * MILLIS, 20 * MILLIS, 0);
        assertEquals(time + 30_000 * MILLIS, clock.nextTimer());
    }

    @Test
    void aClockThatIsSurelyWrongIsNotAskedAllTheTime() {
        for (int i = 0; i < VenueClock.BURST; i++) {
            answer(20 * MILLIS, 20 * MILLIS, 900 * MILLIS);
        }
        assertEquals(time + 30_000 * MILLIS, clock.nextTimer());
    }

    @Test
    void whatAVenueTellsCoarselyIsNotVague() {
        VenueClock coarse = new VenueClock(1_000 * MILLIS, (at, offset, uncertainty) -> { });
        for (int i = 0; i < VenueClock.BURST; i++) {
            coarse.onAsked(time);
            coarse.onAnswered(time, time + MILLIS);
        }
        assertEquals(time + MILLIS + 30_000 * MILLIS, coarse.nextTimer());
    }

    @Test
    void whenTheVenueDisagreesItBeginsAnew() {
        answer(MILLIS, MILLIS, 0);
        clock.onDisagreed(time);
        assertEquals(time, clock.nextTimer());
        answer(50 * MILLIS, 50 * MILLIS, 5_000 * MILLIS);
        assertEquals(5_000 * MILLIS, clock.offset(), MILLIS);
        assertEquals(time + 5_000 * MILLIS, clock.venueTime(time), MILLIS);
    }

    @Test
    void aClockThatIsSetIsFollowedAtOnce() {
        for (int i = 0; i < 20; i++) {
            answer(MILLIS, MILLIS, 0);
        }
        answer(40 * MILLIS, 40 * MILLIS, -1_500 * MILLIS);
        assertEquals(-1_500 * MILLIS, clock.offset(), 41 * MILLIS);
        assertEquals(time + 200 * MILLIS, clock.nextTimer(), "it asks several times in a row, lest the answer was wrong");
        answer(MILLIS, MILLIS, 0);
        assertEquals(0, clock.offset(), MILLIS);
    }

    @Test
    void anAnswerThatCantBeATimeIsNotBelieved() {
        answer(MILLIS, MILLIS, 0);
        time += 86_400_000 * MILLIS;
        for (long nonsense : List.of(1 * MILLIS, time / 1_000, 0L, -1L, Long.MAX_VALUE)) {
            clock.onAsked(time);
            clock.onAnswered(nonsense, time + MILLIS);
            assertEquals(0, clock.offset(), MILLIS);
            assertEquals(time + MILLIS + 30_000 * MILLIS, clock.nextTimer());
        }
    }

    @Test
    void nothingIsKnownBeforeTheFirstAnswer() {
        assertFalse(clock.isKnown());
        assertEquals(time, clock.venueTime(time));
        clock.onAnswered(time + 77, time);
        assertFalse(clock.isKnown());
    }

    /** A question there and back; the venue's clock is cut to milliseconds. */
    private void answer(long there, long back, long offset) {
        time += 1_000 * MILLIS;
        clock.onAsked(time);
        long venueTime = (time + there + offset) / MILLIS * MILLIS;
        time += there + back;
        clock.onAnswered(venueTime, time);
    }
}
