package io.orrery.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One quantity, two ways to execute it, and never both at the venue. */
final class OneCancelsOtherTest {
    private static final List<String> NOTHING = List.of();

    private static Stage<OneCancelsOther> stage() {
        Stage<OneCancelsOther> stage = new Stage<>(() -> new OneCancelsOther(0, Condition.STOP, Watched.TRADES));
        stage.book(9_999, 10_001);
        stage.does((tactic, context) -> tactic.begin(context, Side.SELL, 10, 10_050, 9_900));
        assertEquals(List.of("1 SELL 10 at 10050 GTC"), stage.told());
        stage.accept(1);
        return stage;
    }

    @Test
    void theLimitOrderIsExecutedAndTheStopIsNoMore() {
        try (Stage<OneCancelsOther> stage = stage()) {
            stage.fill(1, 10, 10_050);
            stage.trade(9_800, 1);
            assertEquals(NOTHING, stage.told());
            assertTrue(stage.tactic().isDone());
            assertFalse(stage.tactic().isTripped());
        }
    }

    @Test
    void theStopTakesWhatTheLimitOrderHasLeftWhenItIsGone() {
        try (Stage<OneCancelsOther> stage = stage()) {
            stage.fill(1, 3, 10_050);
            stage.book(9_899, 9_901);
            stage.trade(9_900, 1);
            assertEquals(List.of("cancel 1"), stage.told());
            stage.fill(1, 2, 10_050);
            stage.book(9_899, 9_901);
            assertEquals(NOTHING, stage.told(), "what may still be executed there is not sold twice");
            stage.cancel(1);
            assertEquals(List.of("2 SELL 5 at 8910 IOC"), stage.told());
            stage.fill(2, 5, 9_899);
            assertEquals(-10, stage.position());
            assertTrue(stage.tactic().isDone());
        }
    }
}
