package io.orrery.connectors.kit.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a market asks what its instruments are; time is what it is told. */
final class LiveMarketTest {
    private static final long MILLI = 1_000_000L;
    private static final long SHORTEST = 500 * MILLI;

    private final List<Long> askedAt = new ArrayList<>();
    private boolean letThrough = true;
    private long time;

    /** Asks, and leaves the answer to the test. */
    private final class Asking extends LiveMarket {
        Asking() {
            super(SHORTEST);
        }

        @Override
        protected boolean ask(long now) {
            askedAt.add(now / MILLI);
            return letThrough;
        }
    }

    private final Asking market = new Asking();

    private void run(int millis) {
        for (int i = 0; i < millis; i += 100) {
            time += 100 * MILLI;
            market.onTimer(time);
        }
    }

    @Test
    void nothingIsAskedBeforeItIsOpenedAndAfterItIsClosed() {
        run(1_000);
        market.open(time);
        market.close(time);
        run(1_000);
        assertEquals(List.of(), askedAt);
    }

    @Test
    void oneQuestionIsAskedAtATime() {
        market.open(time);
        run(60_000);
        assertEquals(List.of(100L), askedAt);
    }

    @Test
    void whatIsNotAnsweredIsAskedAgainLaterAndLater() {
        market.open(time);
        for (int i = 0; i < 9; i++) {
            run(100);
            int asked = askedAt.size();
            market.untold(time);
            while (askedAt.size() == asked) {
                run(100);
            }
        }
        List<Long> waits = new ArrayList<>();
        for (int i = 1; i < askedAt.size(); i++) {
            waits.add((askedAt.get(i) - askedAt.get(i - 1)) / 100);
        }
        assertEquals(List.of(5L, 11L, 21L, 41L, 81L, 161L, 301L, 301L, 301L), waits);
    }

    @Test
    void theNextQuestionFollowsAnAnswerAtOnce() {
        market.open(time);
        run(100);
        market.untold(time);
        run(500);
        market.told(time);
        run(100);
        assertEquals(List.of(100L, 600L, 700L), askedAt);
        market.untold(time);
        run(500);
        assertEquals(1_200L, askedAt.get(3), "waits are short again");
    }

    @Test
    void whatTheLimitsDoNotLetThroughIsTriedAgain() {
        letThrough = false;
        market.open(time);
        run(1_200);
        assertEquals(List.of(100L, 600L, 1_100L), askedAt);
    }

    @Test
    void whatIsNotToBeHadEndsIt() {
        market.open(time);
        run(100);
        market.fail("the venue does not list X/Y");
        assertEquals(
            "the venue does not list X/Y", assertThrows(IllegalStateException.class, () -> run(100)).getMessage());
    }
}
