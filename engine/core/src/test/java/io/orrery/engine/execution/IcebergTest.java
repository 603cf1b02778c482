package io.orrery.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Twenty-five, of which ten are seen. */
final class IcebergTest {
    private static final List<String> NOTHING = List.of();

    private static Stage<Iceberg> stage() {
        Stage<Iceberg> stage = new Stage<>(() -> new Iceberg(0, 10));
        stage.book(9_990, 10_010);
        stage.does((tactic, context) -> tactic.begin(context, Side.BUY, 25, 9_995));
        assertEquals(List.of("1 BUY 10 at 9995 GTC"), stage.told());
        stage.accept(1);
        return stage;
    }

    @Test
    void theNextPartIsShownWhenTheOneBeforeIsGone() {
        try (Stage<Iceberg> stage = stage()) {
            stage.fill(1, 6, 9_995);
            assertEquals(NOTHING, stage.told());
            stage.fill(1, 4, 9_995);
            assertEquals(List.of("2 BUY 10 at 9995 GTC"), stage.told());
            stage.fill(2, 10, 9_995);
            assertEquals(List.of("3 BUY 5 at 9995 GTC"), stage.told());
            stage.fill(3, 5, 9_995);
            assertEquals(NOTHING, stage.told());
            assertTrue(stage.tactic().isDone());
        }
    }

    @Test
    void anotherPriceMovesWhatIsShown() {
        try (Stage<Iceberg> stage = stage()) {
            stage.fill(1, 6, 9_995);
            stage.does((tactic, context) -> tactic.price(context, 9_997));
            assertEquals(List.of("amend 1 to 10 at 9997"), stage.told(), "four, and the six that are done");
            stage.does((tactic, context) -> tactic.stop(context));
            assertEquals(List.of("cancel 1"), stage.told());
            stage.cancel(1);
            assertEquals(19, stage.tactic().unfilled());
        }
    }
}
