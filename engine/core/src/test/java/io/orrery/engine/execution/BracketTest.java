package io.orrery.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In at 99.90, out at 100.50 or, if it goes wrong, at 99.00: what leaves is never more than what came in. */
final class BracketTest {
    private static final List<String> NOTHING = List.of();

    private static Stage<Bracket> stage() {
        Stage<Bracket> stage = new Stage<>(() -> new Bracket(0, Condition.STOP, Watched.TRADES));
        stage.book(9_999, 10_001);
        stage.does((tactic, context) -> assertTrue(tactic.begin(context, Side.BUY, 10, 9_990, 10_050, 9_900)));
        assertEquals(List.of("1 BUY 10 at 9990 GTC"), stage.told());
        stage.accept(1);
        return stage;
    }

    @Test
    void theTargetGrowsWithWhatComesInAndItsFirstExecutionEndsTheEntry() {
        try (Stage<Bracket> stage = stage()) {
            stage.fill(1, 4, 9_990);
            assertEquals(List.of("2 SELL 4 at 10050 GTC"), stage.told());
            stage.fill(1, 2, 9_990);
            assertEquals(NOTHING, stage.told(), "the target is not known to be there");
            stage.accept(2);
            assertEquals(List.of("amend 2 to 6 at 10050"), stage.told());
            stage.amended(2, 6, 10_050);
            stage.fill(2, 5, 10_050);
            assertEquals(List.of("cancel 1"), stage.told());
            stage.fill(1, 1, 9_990);
            assertEquals(List.of("amend 2 to 7 at 10050"), stage.told(), "the entry was quicker than its cancel");
            stage.cancel(1);
            stage.amended(2, 7, 10_050);
            stage.fill(2, 2, 10_050);
            assertEquals(0, stage.position());
            assertTrue(stage.tactic().isDone());
            stage.trade(9_800, 1);
            assertEquals(NOTHING, stage.told());
        }
    }

    @Test
    void theStopEndsTheTargetAndSellsWhatIsHeldWhenThatIsGone() {
        try (Stage<Bracket> stage = stage()) {
            stage.fill(1, 10, 9_990);
            stage.accept(2);
            stage.fill(2, 3, 10_050);
            stage.told();
            stage.book(9_899, 9_901);
            stage.trade(9_900, 1);
            assertEquals(List.of("cancel 2"), stage.told());
            stage.trade(9_890, 1);
            assertEquals(NOTHING, stage.told());
            stage.fill(2, 1, 10_050);
            stage.cancel(2);
            assertEquals(List.of("3 SELL 6 at 8910 IOC"), stage.told());
            stage.fill(3, 6, 9_899);
            assertEquals(0, stage.position());
            assertTrue(stage.tactic().isDone());
            assertTrue(stage.tactic().isStopped());
        }
    }

    @Test
    void nothingIsSoldIntoAnEntryThatIsStillOpen() {
        try (Stage<Bracket> stage = stage()) {
            stage.fill(1, 4, 9_990);
            stage.accept(2);
            stage.told();
            stage.trade(9_900, 1);
            assertEquals(List.of("cancel 1", "cancel 2"), stage.told());
            stage.cancel(2);
            assertEquals(NOTHING, stage.told());
            stage.fill(1, 1, 9_990);
            stage.cancel(1);
            assertEquals(List.of("3 SELL 5 at 9000 IOC"), stage.told());
            stage.fill(3, 5, 9_900);
            assertEquals(5, stage.tactic().unfilled());
            assertTrue(stage.tactic().isDone());
        }
    }

    @Test
    void aPriceBeforeTheEntryStopsNothing() {
        try (Stage<Bracket> stage = stage()) {
            stage.trade(9_800, 1);
            stage.fill(1, 10, 9_990);
            assertEquals(List.of("2 SELL 10 at 10050 GTC"), stage.told());
            stage.does((tactic, context) -> assertFalse(tactic.begin(context, Side.SELL, 1, 1, 1, 1), "one at a time"));
        }
    }

    @Test
    void itLeavesWhenToldTo() {
        try (Stage<Bracket> stage = stage()) {
            stage.does((tactic, context) -> tactic.leave(context));
            assertEquals(List.of("cancel 1"), stage.told());
            stage.cancel(1);
            assertTrue(stage.tactic().isDone());
            assertEquals(10, stage.tactic().unfilled());
        }
    }

    @Test
    void aShortOneIsTheSameUpsideDownAndItsStopTrails() {
        try (Stage<Bracket> stage = new Stage<>(() -> new Bracket(0, Condition.TRAILING, Watched.BOOK))) {
            stage.book(9_999, 10_001);
            stage.does((tactic, context) -> tactic.begin(context, Side.SELL, 10, 0, 9_900, 50));
            assertEquals(List.of("1 SELL 10 at 9000 IOC"), stage.told());
            stage.fill(1, 10, 9_999);
            assertEquals(List.of("2 BUY 10 at 9900 GTC"), stage.told());
            stage.accept(2);
            stage.book(9_949, 9_951);
            stage.book(9_998, 10_000);
            assertEquals(NOTHING, stage.told());
            stage.book(9_999, 10_001);
            assertEquals(List.of("cancel 2"), stage.told());
            stage.cancel(2);
            assertEquals(List.of("3 BUY 10 at 11000 IOC"), stage.told());
        }
    }
}
