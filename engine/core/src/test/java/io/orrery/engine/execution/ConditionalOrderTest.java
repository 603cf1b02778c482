package io.orrery.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What sets an order off, and what it then is. The collar is a tenth: the mid of 99.00 and 99.02 lets no sale go below 89.11. */
final class ConditionalOrderTest {
    private static final List<String> NOTHING = List.of();

    private static Stage<ConditionalOrder> stage(Condition condition, Watched watched) {
        Stage<ConditionalOrder> stage = new Stage<>(() -> new ConditionalOrder(0, condition, watched));
        stage.book(9_999, 10_001);
        return stage;
    }

    private static void begin(Stage<ConditionalOrder> stage, Side side, long value, long limit) {
        stage.does((tactic, context) -> tactic.begin(context, side, 10, value, limit));
    }

    @Test
    void aStopIsSetOffByATradeAtItsLevelAndTakesUntilAllIsDone() {
        try (Stage<ConditionalOrder> stage = stage(Condition.STOP, Watched.TRADES)) {
            stage.trade(9_000, 1);
            begin(stage, Side.SELL, 9_900, 0);
            stage.trade(9_901, 1);
            stage.book(9_900, 9_902);
            assertEquals(NOTHING, stage.told(), "that was no trade, and the first one was before");
            stage.trade(9_900, 1);
            assertEquals(List.of("1 SELL 10 at 8911 IOC"), stage.told());
            stage.fill(1, 4, 9_900);
            stage.cancel(1);
            stage.trade(9_950, 1);
            assertEquals(List.of("2 SELL 6 at 8911 IOC"), stage.told(), "once is enough");
            stage.fill(2, 6, 9_899);
            assertTrue(stage.tactic().isDone());
            stage.trade(9_800, 1);
            assertEquals(NOTHING, stage.told());
        }
    }

    @Test
    void aStopToBuyLooksAtTheAsk() {
        try (Stage<ConditionalOrder> stage = stage(Condition.STOP, Watched.BOOK)) {
            begin(stage, Side.BUY, 10_050, 0);
            stage.trade(10_050, 1);
            stage.book(10_047, 10_049);
            assertEquals(NOTHING, stage.told());
            stage.book(10_048, 10_050);
            assertEquals(List.of("1 BUY 10 at 11053 IOC"), stage.told(), "a tenth above 100.49, on a tick below");
        }
    }

    @Test
    void aStopLimitRestsAtItsLimit() {
        try (Stage<ConditionalOrder> stage = stage(Condition.STOP, Watched.TRADES)) {
            begin(stage, Side.SELL, 9_900, 9_890);
            stage.trade(9_899, 1);
            assertEquals(List.of("1 SELL 10 at 9890 GTC"), stage.told());
            stage.accept(1);
            stage.fill(1, 3, 9_890);
            stage.trade(9_800, 1);
            assertEquals(NOTHING, stage.told());
            stage.does((tactic, context) -> tactic.stop(context));
            assertEquals(List.of("cancel 1"), stage.told());
            assertEquals(7, stage.tactic().unfilled());
        }
    }

    @Test
    void aTrailingStopFollowsTheBestPriceAndNeverGoesBack() {
        try (Stage<ConditionalOrder> stage = stage(Condition.TRAILING, Watched.TRADES)) {
            begin(stage, Side.SELL, 50, 9_000);
            for (long price : new long[] {10_000, 9_951, 10_030, 9_981, 10_029, 9_981}) {
                stage.trade(price, 1);
            }
            assertEquals(NOTHING, stage.told(), "99.80 is fifty below 100.30");
            stage.trade(9_980, 1);
            assertEquals(List.of("1 SELL 10 at 9000 GTC"), stage.told());
        }
    }

    @Test
    void aTrailingStopToBuyFollowsDownwards() {
        try (Stage<ConditionalOrder> stage = stage(Condition.TRAILING, Watched.BOOK)) {
            begin(stage, Side.BUY, 50, 10_100);
            stage.book(9_899, 9_901);
            stage.book(9_948, 9_950);
            assertEquals(NOTHING, stage.told());
            stage.book(9_949, 9_951);
            assertEquals(List.of("1 BUY 10 at 10100 GTC"), stage.told());
        }
    }

    @Test
    void aProfitIsTakenOnTheOtherSide() {
        try (Stage<ConditionalOrder> stage = stage(Condition.TAKE_PROFIT, Watched.BOOK)) {
            begin(stage, Side.SELL, 10_050, 10_040);
            stage.book(10_049, 10_051);
            assertEquals(NOTHING, stage.told());
            stage.book(10_050, 10_052);
            assertEquals(List.of("1 SELL 10 at 10040 GTC"), stage.told());
        }
        try (Stage<ConditionalOrder> stage = stage(Condition.TAKE_PROFIT, Watched.TRADES)) {
            begin(stage, Side.BUY, 9_950, 9_960);
            stage.trade(9_951, 1);
            assertEquals(NOTHING, stage.told());
            stage.trade(9_949, 1);
            assertEquals(List.of("1 BUY 10 at 9960 GTC"), stage.told());
        }
    }
}
