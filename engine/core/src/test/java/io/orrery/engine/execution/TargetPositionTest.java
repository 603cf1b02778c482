package io.orrery.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.VenueReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A target, and what is sent for it: one order at a time, and never more than is missing. */
final class TargetPositionTest {
    private static final long PATIENCE = 500_000_000L;
    private static final List<String> NOTHING = List.of();

    private static Stage<TargetPosition> stage(Urgency urgency) {
        Stage<TargetPosition> stage = new Stage<>(() -> new TargetPosition(0, urgency, PATIENCE));
        stage.book(9_999, 10_001);
        return stage;
    }

    @Test
    void whatWaitsFollowsItsSideOfTheBook() {
        try (Stage<TargetPosition> stage = stage(Urgency.PASSIVE)) {
            assertEquals(NOTHING, stage.told(), "nobody has asked for anything");
            stage.does((tactic, context) -> tactic.target(context, 10));
            assertEquals(List.of("1 BUY 10 at 9999 POST_ONLY"), stage.told());
            stage.book(10_000, 10_002);
            assertEquals(NOTHING, stage.told(), "it is not known to be there");
            stage.accept(1);
            assertEquals(List.of("amend 1 to 10 at 10000"), stage.told());
            stage.amended(1, 10, 10_000);
            stage.fill(1, 4, 10_000);
            assertEquals(NOTHING, stage.told());
            stage.book(10_001, 10_003);
            assertEquals(List.of("amend 1 to 10 at 10001"), stage.told(), "six, and the four that are done");
            stage.fill(1, 6, 10_000);
            assertEquals(0, stage.asks(TargetPosition::unfilled));
            stage.book(10_002, 10_004);
            assertEquals(NOTHING, stage.told());
        }
    }

    @Test
    void patienceEndsAndTheRestIsTaken() {
        try (Stage<TargetPosition> stage = stage(Urgency.PATIENT)) {
            stage.does((tactic, context) -> tactic.target(context, -10));
            stage.accept(1);
            stage.fill(1, 3, 10_001);
            stage.time(498);
            assertEquals(List.of("1 SELL 10 at 10001 POST_ONLY"), stage.told());
            stage.time(2);
            assertEquals(List.of("cancel 1"), stage.told());
            stage.fill(1, 2, 10_001);
            stage.cancel(1);
            assertEquals(List.of("2 SELL 5 at 9999 IOC"), stage.told(), "what the first one did not get, and no more");
            stage.fill(2, 5, 9_999);
            assertEquals(-10, stage.position());
            stage.does((tactic, context) -> tactic.target(context, -11));
            assertEquals(List.of("3 SELL 1 at 10001 POST_ONLY"), stage.told(), "what is new is waited for again");
        }
    }

    @Test
    void whatIsTakenForNothingIsTriedAgainLater() {
        try (Stage<TargetPosition> stage = stage(Urgency.AT_ONCE)) {
            stage.does((tactic, context) -> tactic.target(context, 10));
            stage.cancel(1);
            stage.book(9_998, 10_000);
            assertEquals(List.of("1 BUY 10 at 10001 IOC"), stage.told());
            stage.time(100);
            stage.cancel(2);
            stage.time(100);
            assertEquals(List.of("2 BUY 10 at 10000 IOC"), stage.told());
            stage.time(100);
            assertEquals(List.of("3 BUY 10 at 10000 IOC"), stage.told(), "after twice as long");
        }
    }

    /** Three refusals on the way in, the last of which would be waited for 400 ms and answered with halves of halves. */
    @Test
    void whatWasRefusedOnTheWayInDoesNotHoldUpTheWayOut() {
        try (Stage<TargetPosition> stage = stage(Urgency.AT_ONCE)) {
            stage.does((tactic, context) -> tactic.target(context, 10));
            stage.fill(1, 4, 10_001);
            stage.cancel(1);
            stage.reject(2, VenueReason.OTHER);
            stage.time(100);
            stage.reject(3, VenueReason.OTHER);
            stage.time(200);
            stage.reject(4, VenueReason.OTHER);
            assertEquals(
                List.of("1 BUY 10 at 10001 IOC", "2 BUY 6 at 10001 IOC", "3 BUY 3 at 10001 IOC", "4 BUY 1 at 10001 IOC"),
                stage.told());
            stage.does((tactic, context) -> tactic.target(context, 0));
            stage.time(99);
            assertEquals(NOTHING, stage.told(), "but not at each event, if what is wanted comes and goes");
            stage.time(1);
            assertEquals(List.of("5 SELL 4 at 9999 IOC"), stage.told());
        }
    }

    @Test
    void theOtherSideWaitsForTheEndOfThisOne() {
        try (Stage<TargetPosition> stage = stage(Urgency.PASSIVE)) {
            stage.does((tactic, context) -> tactic.target(context, 10));
            stage.does((tactic, context) -> tactic.target(context, -10));
            assertEquals(List.of("1 BUY 10 at 9999 POST_ONLY", "cancel 1"), stage.told(), "even before it is known to be there");
            stage.accept(1);
            stage.fill(1, 7, 9_999);
            assertEquals(NOTHING, stage.told());
            stage.cancel(1);
            assertEquals(List.of("2 SELL 17 at 10001 POST_ONLY"), stage.told());
        }
    }

    @Test
    void aLowerTargetShrinksTheOrder() {
        try (Stage<TargetPosition> stage = stage(Urgency.PASSIVE)) {
            stage.does((tactic, context) -> tactic.target(context, 10));
            stage.accept(1);
            stage.does((tactic, context) -> tactic.target(context, 4));
            assertEquals(List.of("1 BUY 10 at 9999 POST_ONLY", "amend 1 to 4 at 9999"), stage.told());
            stage.fill(1, 6, 9_999);
            assertEquals(List.of("cancel 1"), stage.told(), "more than four: the other way round from here");
            stage.amended(1, 6, 9_999);
            assertEquals(List.of("2 SELL 2 at 10001 POST_ONLY"), stage.told());
        }
    }

    @Test
    void aVenueThatMovesNothingIsAskedOnce() {
        try (Stage<TargetPosition> stage = stage(Urgency.PASSIVE)) {
            stage.does((tactic, context) -> tactic.target(context, 10));
            stage.accept(1);
            stage.book(10_000, 10_002);
            stage.notAmended(1, VenueReason.UNSUPPORTED);
            stage.fill(1, 3, 9_999);
            stage.cancel(1);
            assertEquals(
                List.of("1 BUY 10 at 9999 POST_ONLY", "amend 1 to 10 at 10000", "cancel 1", "2 BUY 7 at 10000 POST_ONLY"),
                stage.told(), "the engine's second leg, and none of ours beside it");
            stage.accept(2);
            stage.book(10_001, 10_003);
            assertEquals(List.of("cancel 2"), stage.told());
            stage.cancel(2);
            assertEquals(List.of("3 BUY 7 at 10001 POST_ONLY"), stage.told());
        }
    }

    @Test
    void newTermsThatAreRefusedAreNotAskedForAtEachEvent() {
        try (Stage<TargetPosition> stage = stage(Urgency.PASSIVE)) {
            stage.does((tactic, context) -> tactic.target(context, 10));
            stage.accept(1);
            stage.book(10_000, 10_002);
            stage.told();
            stage.notAmended(1, VenueReason.RATE_LIMIT);
            stage.book(10_000, 10_002);
            assertEquals(NOTHING, stage.told());
            stage.time(100);
            assertEquals(List.of("amend 1 to 10 at 10000"), stage.told());
        }
    }

    @Test
    void whatIsDeniedIsAskedForLaterAndSmaller() {
        try (Stage<TargetPosition> stage = stage(Urgency.PASSIVE)) {
            stage.limit(6);
            stage.does((tactic, context) -> tactic.target(context, 10));
            stage.book(9_999, 10_001);
            assertEquals(1, stage.rig().engine().state().tally().denials());
            assertEquals(NOTHING, stage.told());
            stage.time(100);
            assertEquals(List.of("1 BUY 5 at 9999 POST_ONLY"), stage.told());
            stage.accept(1);
            stage.book(10_000, 10_002);
            assertEquals(List.of("amend 1 to 5 at 10000"), stage.told(), "it grows by nothing but success");
            stage.amended(1, 5, 10_000);
            stage.fill(1, 5, 10_000);
            assertEquals(List.of("2 BUY 5 at 10000 POST_ONLY"), stage.told());
            assertEquals(1, stage.rig().engine().state().tally().denials());
        }
    }

    @Test
    void whereMoreIsDeniedWhatIsThereStaysAndWhereAPriceIsDeniedItGoes() {
        try (Stage<TargetPosition> stage = stage(Urgency.PASSIVE)) {
            stage.does((tactic, context) -> tactic.target(context, 6));
            stage.accept(1);
            stage.limit(6);
            stage.told();
            stage.does((tactic, context) -> tactic.target(context, 10));
            stage.time(100);
            assertEquals(NOTHING, stage.told());
            assertEquals(1, stage.rig().engine().state().tally().denials());
            stage.limit(5);
            stage.book(10_000, 10_002);
            assertEquals(List.of("cancel 1"), stage.told());
        }
    }

    @Test
    void newTermsThatBecameTooMuchEndTheOrder() {
        try (Stage<TargetPosition> stage = stage(Urgency.PASSIVE)) {
            stage.does((tactic, context) -> tactic.target(context, 6));
            stage.accept(1);
            stage.does((tactic, context) -> tactic.target(context, 10));
            stage.does((tactic, context) -> tactic.target(context, 9));
            assertEquals(List.of("1 BUY 6 at 9999 POST_ONLY", "amend 1 to 10 at 9999", "cancel 1"), stage.told());
            stage.cancel(1);
            assertEquals(List.of("2 BUY 9 at 9999 POST_ONLY"), stage.told());
        }
    }

    @Test
    void aRefusedCancelIsRepeatedAfterASecond() {
        try (Stage<TargetPosition> stage = stage(Urgency.PASSIVE)) {
            stage.does((tactic, context) -> tactic.target(context, 10));
            stage.accept(1);
            stage.does((tactic, context) -> tactic.target(context, 0));
            stage.told();
            stage.notCancelled(1);
            stage.time(998);
            assertEquals(NOTHING, stage.told());
            stage.time(10);
            assertEquals(List.of("cancel 1"), stage.told());
        }
    }

    @Test
    void anOrderOfWhichNobodyKnowsHoldsItsPlace() {
        try (Stage<TargetPosition> stage = stage(Urgency.PASSIVE)) {
            stage.does((tactic, context) -> tactic.target(context, 10));
            stage.unanswered(1, Command.NEW);
            stage.time(5_000);
            assertEquals(List.of("1 BUY 10 at 9999 POST_ONLY"), stage.told(), "it may be there, where it is wanted");
            stage.book(10_000, 10_002);
            assertEquals(List.of("cancel 1"), stage.told());
            stage.book(10_000, 10_002);
            assertEquals(NOTHING, stage.told());
            stage.cancel(1);
            assertEquals(List.of("2 BUY 10 at 10000 POST_ONLY"), stage.told());
        }
    }

    @Test
    void withoutABookNothingRests() {
        try (Stage<TargetPosition> stage = stage(Urgency.PASSIVE)) {
            stage.does((tactic, context) -> tactic.target(context, 10));
            stage.accept(1);
            stage.told();
            stage.noBook();
            assertEquals(List.of("cancel 1"), stage.told());
            stage.cancel(1);
            assertEquals(NOTHING, stage.told());
            assertEquals(10, stage.asks(TargetPosition::unfilled));
        }
    }

    @Test
    void noPriceIsBeyondTheLimit() {
        try (Stage<TargetPosition> stage = stage(Urgency.AT_ONCE)) {
            stage.does((tactic, context) -> tactic.limit(context, 10_000));
            stage.does((tactic, context) -> tactic.target(context, 10));
            assertEquals(List.of("1 BUY 10 at 9999 POST_ONLY"), stage.told());
            stage.accept(1);
            stage.book(10_001, 10_003);
            assertEquals(List.of("amend 1 to 10 at 10000"), stage.told());
        }
    }

    @Test
    void whatIsTooSmallIsNotSentButTold() {
        try (Stage<TargetPosition> stage =
            new Stage<>(() -> new TargetPosition(0, Urgency.PASSIVE, 0), 1, 5, 10, 1_40000000L)) {
            stage.book(9_999, 10_001);
            stage.does((tactic, context) -> tactic.target(context, 14));
            assertEquals(NOTHING, stage.told(), "ten of them are worth 0.9999");
            stage.does((tactic, context) -> tactic.target(context, 19));
            assertEquals(List.of("1 BUY 15 at 9999 POST_ONLY"), stage.told());
            stage.fill(1, 15, 9_999);
            assertEquals(NOTHING, stage.told());
            assertEquals(4, stage.asks(TargetPosition::unfilled));
        }
    }
}
