package io.orrery.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is due when, and what is sent for it. */
final class SlicesTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long HOUR = 3_600 * SECOND;
    private static final List<String> NOTHING = List.of();

    private static Stage<Slices> stage(Schedule schedule, Urgency urgency, Side side, long quantity) {
        Stage<Slices> stage = new Stage<>(() -> new Slices(0, schedule, urgency, SECOND / 2));
        stage.book(9_999, 10_001);
        stage.does((tactic, context) -> tactic.begin(context, side, quantity, 0));
        return stage;
    }

    @Test
    void equalPartsAreTakenOneAfterTheOther() {
        try (Stage<Slices> stage = stage(Profile.evenly(4 * SECOND, 4), Urgency.AT_ONCE, Side.BUY, 10)) {
            assertEquals(List.of("1 BUY 2 at 10001 IOC"), stage.told(), "a quarter of ten, in lots");
            stage.fill(1, 2, 10_001);
            stage.time(500);
            assertEquals(NOTHING, stage.told());
            stage.time(500);
            assertEquals(List.of("2 BUY 3 at 10001 IOC"), stage.told());
            stage.fill(2, 1, 10_001);
            stage.cancel(2);
            assertEquals(List.of("3 BUY 2 at 10001 IOC"), stage.told(), "what it lacks");
            stage.fill(3, 2, 10_001);
            stage.time(2_000);
            assertEquals(List.of("4 BUY 5 at 10001 IOC"), stage.told(), "two parts late");
            stage.fill(4, 4, 10_001);
            stage.noBook();
            stage.cancel(4);
            stage.time(1_000);
            stage.book(9_999, 10_001);
            assertEquals(NOTHING, stage.told(), "its time is over");
            assertEquals(1, stage.tactic().unfilled());
            assertTrue(stage.tactic().isDone());
        }
    }

    @Test
    void aPartThatIsNotExecutedBecomesPartOfTheNext() {
        try (Stage<Slices> stage = stage(Profile.evenly(4 * SECOND, 2), Urgency.PATIENT, Side.SELL, 10)) {
            assertEquals(List.of("1 SELL 5 at 10001 POST_ONLY"), stage.told());
            stage.accept(1);
            stage.time(500);
            assertEquals(List.of("cancel 1"), stage.told());
            stage.cancel(1);
            assertEquals(List.of("2 SELL 5 at 9999 IOC"), stage.told());
            stage.fill(2, 5, 9_999);
            stage.time(1_500);
            assertEquals(List.of("3 SELL 5 at 10001 POST_ONLY"), stage.told());
            stage.accept(3);
            stage.does((tactic, context) -> tactic.stop(context));
            assertEquals(List.of("cancel 3"), stage.told());
            assertFalse(stage.tactic().isDone());
            stage.cancel(3);
            assertTrue(stage.tactic().isDone());
        }
    }

    @Test
    void theWindowsProfileSaysHowLargeAPartIs() {
        Profile profile = Profile.ofWindow(new long[] {1, 3, 0, 4}, 8 * SECOND, 8);
        long[] due = {4, 8, 20, 32, 32, 32, 48, 64, 64};
        for (int i = 0; i < due.length; i++) {
            assertEquals(due[i], profile.due(64, 5, 5 + i * SECOND, 0), "second " + i);
        }
        assertEquals(Long.MAX_VALUE / 2, profile.due(Long.MAX_VALUE, 0, 3 * SECOND, 0), "exact in 128 bits");
    }

    @Test
    void theDaysProfileIsReadWhereTheTimeLies() {
        long[] hours = new long[24];
        hours[23] = 2;
        hours[0] = 6;
        Profile profile = Profile.ofDay(hours, HOUR, 4);
        long halfPastEleven = 20_000L * 24 * HOUR + 47 * HOUR / 2;
        long[] due = {10, 20, 50, 80};
        for (int i = 0; i < due.length; i++) {
            assertEquals(due[i], profile.due(80, halfPastEleven, halfPastEleven + i * HOUR / 4, 0), "quarter " + i);
        }
        long noon = 20_000L * 24 * HOUR + 12 * HOUR;
        assertEquals(60, profile.due(80, noon, noon + HOUR / 2, 0), "no weights, equal parts");
    }

    @Test
    void aShareOfWhatAllTradeFollowsThem() {
        try (Stage<Slices> stage = stage(new Participation(100_000, 60 * SECOND), Urgency.AT_ONCE, Side.BUY, 10)) {
            stage.trade(10_000, 19);
            assertEquals(NOTHING, stage.told(), "looked at when time passes");
            stage.time(100);
            assertEquals(List.of("1 BUY 1 at 10001 IOC"), stage.told());
            stage.fill(1, 1, 10_001);
            stage.trade(10_001, 41);
            stage.time(100);
            assertEquals(List.of("2 BUY 5 at 10001 IOC"), stage.told(), "a tenth of sixty, less one");
            stage.fill(2, 5, 10_001);
            stage.trade(10_001, 5_000);
            stage.time(100);
            assertEquals(List.of("3 BUY 4 at 10001 IOC"), stage.told(), "and no more than the whole");
        }
    }
}
