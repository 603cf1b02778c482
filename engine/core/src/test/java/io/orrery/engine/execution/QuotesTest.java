package io.orrery.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.codecs.sbe.VenueReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quotes on both sides: when they are moved, in which order, and when there are none. */
final class QuotesTest {
    private static final List<String> NOTHING = List.of();

    private static Stage<QuotePair> pair(long threshold) {
        Stage<QuotePair> stage = new Stage<>(() -> new QuotePair(0, threshold));
        stage.book(9_990, 10_010);
        stage.does((tactic, context) -> tactic.quote(context, 9_995, 10, 10_005, 20));
        assertEquals(List.of("1 BUY 10 at 9995 POST_ONLY", "2 SELL 20 at 10005 POST_ONLY"), stage.told());
        stage.accept(1);
        stage.accept(2);
        return stage;
    }

    @Test
    void aQuoteIsMovedBeyondTheThresholdAndThenFilledUp() {
        try (Stage<QuotePair> stage = pair(3)) {
            stage.fill(1, 4, 9_995);
            stage.does((tactic, context) -> tactic.quote(context, 9_992, 10, 10_008, 20));
            assertEquals(NOTHING, stage.told());
            stage.does((tactic, context) -> tactic.quote(context, 9_991, 10, 10_008, 15));
            assertEquals(List.of("amend 2 to 15 at 10005", "amend 1 to 14 at 9991"), stage.told(), "less at once; four are done");
        }
    }

    @Test
    void aQuoteThatWasTakenIsMadeAnew() {
        try (Stage<QuotePair> stage = pair(3)) {
            stage.fill(2, 20, 10_005);
            assertEquals(List.of("3 SELL 20 at 10005 POST_ONLY"), stage.told());
            stage.reject(3, VenueReason.WOULD_TAKE);
            stage.book(9_990, 10_010);
            assertEquals(NOTHING, stage.told());
            stage.time(100);
            assertEquals(List.of("4 SELL 20 at 10005 POST_ONLY"), stage.told());
        }
    }

    @Test
    void theQuoteThatMovesAwayGoesFirstAndTheOtherWaitsForIt() {
        try (Stage<QuotePair> stage = pair(0)) {
            stage.book(10_002, 10_020);
            stage.does((tactic, context) -> tactic.quote(context, 10_006, 10, 10_016, 20));
            assertEquals(List.of("amend 2 to 20 at 10016"), stage.told(), "the bid would reach the old ask");
            stage.amended(2, 20, 10_016);
            assertEquals(List.of("amend 1 to 10 at 10006"), stage.told());
            stage.amended(1, 10, 10_006);
            stage.does((tactic, context) -> tactic.quote(context, 9_990, 10, 10_004, 20));
            assertEquals(List.of("amend 1 to 10 at 9990"), stage.told());
            stage.notAmended(1, VenueReason.UNSUPPORTED);
            stage.cancel(1);
            assertEquals(List.of("cancel 1", "3 BUY 10 at 9990 POST_ONLY", "amend 2 to 20 at 10004"), stage.told());
        }
    }

    @Test
    void aLegThatIsStillToComeIsNotReachedEither() {
        try (Stage<QuotePair> stage = pair(0)) {
            stage.does((tactic, context) -> tactic.quote(context, 9_999, 10, 10_005, 20));
            stage.notAmended(1, VenueReason.UNSUPPORTED);
            stage.told();
            stage.does((tactic, context) -> tactic.quote(context, 9_990, 10, 9_997, 20));
            assertEquals(NOTHING, stage.told(), "a bid at 99.99 will be there");
            stage.cancel(1);
            stage.accept(3);
            assertEquals(List.of("3 BUY 10 at 9999 POST_ONLY", "cancel 3"), stage.told());
            stage.cancel(3);
            assertEquals(List.of("4 BUY 10 at 9990 POST_ONLY", "amend 2 to 20 at 9997"), stage.told());
        }
    }

    @Test
    void noQuoteTakesAndNoneIsLessCautiousThanAskedFor() {
        try (Stage<QuotePair> stage = new Stage<>(() -> new QuotePair(0, 0), 5, 1, 1, 0)) {
            stage.book(9_990, 10_010);
            stage.does((tactic, context) -> tactic.quote(context, 10_012, 10, 10_021, 10));
            assertEquals(List.of("1 BUY 10 at 10005 POST_ONLY", "2 SELL 10 at 10025 POST_ONLY"), stage.told());
        }
    }

    @Test
    void whatCrossesItselfIsNotQuoted() {
        try (Stage<QuotePair> stage = pair(3)) {
            stage.does((tactic, context) -> tactic.quote(context, 10_000, 10, 10_000, 20));
            assertEquals(List.of("cancel 1", "cancel 2"), stage.told());
        }
    }

    @Test
    void withoutABookNothingIsQuoted() {
        try (Stage<QuotePair> stage = pair(3)) {
            stage.noBook();
            assertEquals(List.of("cancel 1", "cancel 2"), stage.told());
            stage.cancel(1);
            stage.cancel(2);
            stage.book(9_990, 10_010);
            assertEquals(List.of("3 BUY 10 at 9995 POST_ONLY", "4 SELL 20 at 10005 POST_ONLY"), stage.told());
            stage.does((tactic, context) -> tactic.quoteNothing(context));
            assertEquals(List.of("cancel 3", "cancel 4"), stage.told());
        }
    }

    @Test
    void aLadderStandsBehindItsBestLevels() {
        try (Stage<Ladder> stage = new Stage<>(() -> new Ladder(0, 3, 10, 4))) {
            stage.book(9_990, 10_010);
            stage.does((tactic, context) -> tactic.around(context, 9_995, 10_005, 7));
            assertEquals(List.of(
                "1 BUY 7 at 9995 POST_ONLY", "2 BUY 7 at 9985 POST_ONLY", "3 BUY 7 at 9975 POST_ONLY",
                "4 SELL 7 at 10005 POST_ONLY", "5 SELL 7 at 10015 POST_ONLY", "6 SELL 7 at 10025 POST_ONLY"), stage.told());
            for (int i = 1; i <= 6; i++) {
                stage.accept(i);
            }
            stage.fill(1, 7, 9_995);
            assertEquals(List.of("7 BUY 7 at 9995 POST_ONLY"), stage.told());
            stage.accept(7);
            stage.does((tactic, context) -> tactic.around(context, 9_991, 10_001, 7));
            assertEquals(NOTHING, stage.told());
            stage.does((tactic, context) -> tactic.around(context, 9_990, 10_000, 7));
            assertEquals(List.of(
                "amend 7 to 7 at 9990", "amend 2 to 7 at 9980", "amend 3 to 7 at 9970",
                "amend 4 to 7 at 10000", "amend 5 to 7 at 10010", "amend 6 to 7 at 10020"), stage.told());
        }
    }

    @Test
    void aLadderWithoutRoomBetweenItsLevelsIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Ladder(0, 3, 4, 4));
    }
}
