package io.orrery.simulation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.simulator.exchange.OrderTicket;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One order of 5 to buy, told rightly, and each way in which it can be told wrongly. */
class AuditorTest {
    private static final long FIRST = (1L << 40) + 1;

    private final Stage stage = new Stage();

    private void live() {
        stage.sends(FIRST, 500);
        stage.arrives(FIRST, 500);
        stage.claims.order(FIRST, Standing.RESTING, 500, 0);
        stage.beat();
    }

    private void filled() {
        live();
        stage.sold(500);
        stage.tellsFilled(FIRST, 1, 500, 0);
        stage.claims.order(FIRST, Standing.FILLED, 500, 500);
        stage.claims.positions.put(1, 500L);
        stage.claims.holdings.put("BTC", PlainClaims.units(500));
        stage.claims.holdings.put("USDT", PlainClaims.units(-500 * stage.price));
        stage.claims.book(0, "BTC", 1, 0, 500, 0);
        stage.claims.book(1, "BTC", 2, 1, 0, 500);
        stage.claims.book(2, "USDT", 1, 0, 0, 500 * stage.price);
        stage.claims.book(3, "USDT", 2, 1, 500 * stage.price, 0);
        int id = 0;
        BigInteger paid = PlainClaims.units(500 * stage.price);
        stage.claims.movements.moved(new Movement(++id, Movement.Kind.MOVE, 0, 1, "BTC", "BTC", PlainClaims.units(500), 0, 1));
        stage.claims.movements.moved(new Movement(++id, Movement.Kind.MOVE, 3, 2, "USDT", "USDT", paid, 0, 1));
    }

    private void finds(String... invariants) {
        stage.rests();
        assertEquals(List.of(invariants), stage.found(), stage.auditor.violations()::toString);
    }

    @Test
    void anEngineIsHeardBeforeItsSessionsFirstRecord() {
        stage.auditor.sessionBegins();
        assertThrows(IllegalStateException.class, stage::beat);
        stage.auditor.hear(stage.claims);
        live();

        finds();
    }

    @Test
    void whatIsRightIsNotFound() {
        filled();
        stage.rests();
        for (int i = 0; i < 100; i++) {
            stage.beat();
            stage.pass(Stage.SECOND);
        }
        finds();
    }

    @Test
    void moreThanTheVenueFilledIsFound() {
        live();
        stage.claims.order(FIRST, Standing.RESTING, 500, 100);
        finds("I1");
    }

    @Test
    void aTradeThatIsAppliedTwiceIsFound() {
        filled();
        stage.claims.positions.put(1, 1_000L);
        finds("I2");
    }

    @Test
    void aTradeOfOurOrderThatIsAppliedAsNobodysIsFound() {
        live();
        stage.sold(500);
        stage.tellsFilled(0, 1, 500, 0);
        stage.claims.positions.put(1, 500L);
        stage.rests();
        assertTrue(stage.found().contains("I2"));
    }

    @Test
    void aTradeThatNeverWasIsFound() {
        live();
        stage.tellsFilled(FIRST, 1, 500, 0);
        stage.claims.order(FIRST, Standing.FILLED, 500, 500);
        stage.claims.positions.put(1, 500L);
        stage.rests();
        assertTrue(stage.found().contains("I2"));
    }

    @Test
    void aTradeThatIsToldAgainCountsOnce() {
        filled();
        stage.tellsFilled(FIRST, 1, 500, 0);
        finds();
    }

    @Test
    void whatDiffersFromTheVenueAtTheEndIsFound() {
        live();
        stage.sold(500);
        stage.isQuiet();
        assertTrue(stage.found().contains("I3"));
    }

    @Test
    void anOrderThatNobodyKnowsIsFoundAfterHalfAMinute() {
        stage.exchange.place(stage.account, OrderTicket.limit(stage.listing, Side.BUY, stage.price - 1, 10));
        stage.beat();
        for (int i = 0; i < 400; i++) {
            stage.pass(Stage.SECOND);
        }
        finds("I4");
    }

    @Test
    void anOrderThatComesTwiceIsFound() {
        live();
        stage.exchange.cancel(stage.account, stage.account.liveOrders(null).get(0));
        stage.arrives(FIRST, 500);
        finds("I4");
    }

    @Test
    void anOrderOnAStaleBookIsFound() {
        stage.feed(FeedState.STALE);
        stage.sends(FIRST, 500);
        finds("I5");
    }

    @Test
    void whatTheInputBehindItsCauseSaysDoesNotCount() {
        stage.beat();
        stage.sends(FIRST, 500);
        stage.feed(FeedState.STALE);
        finds();
    }

    @Test
    void anOrderInAStateThatForbidsItIsFound() {
        stage.requests(StateReason.OPERATOR, TradingState.CANCEL_ONLY);
        stage.sends(FIRST, 500);
        finds("I5");
    }

    @Test
    void atTheLimitIsRightAndBeyondItIsFound() {
        stage.limits(Limit.LONG, 1_000);
        live();
        stage.sends(FIRST + 1, 500);
        finds();
        stage.sends(FIRST + 2, 1);
        finds("I6");
    }

    @Test
    void anEndWithoutEvidenceIsFound() {
        stage.sends(FIRST, 500);
        stage.claims.order(FIRST, Standing.REFUSED, 500, 0);
        finds("I7");
    }

    @Test
    void doubtOfWhatWasSentAfterTheVenueWasAskedIsFound() {
        stage.asksForStatement(2);
        live();
        missing();

        finds("I7");
    }

    @Test
    void doubtOfWhatTheVenueOughtToKnowIsRight() {
        live();
        stage.rests();
        stage.pass(1);
        stage.asksForStatement(2);
        missing();

        finds();
    }

    private void missing() {
        stage.rests();
        stage.tellsAStatement(2);
        stage.claims.order(FIRST, Standing.DOUBTED, 500, 0);
    }

    @Test
    void lessThanAllIsAllOnceAStatementShowsTheTermsThatWereAskedFor() {
        for (long asked : new long[] {200, 300}) {
            Stage amended = new Stage();
            amended.sends(FIRST, 500);
            amended.arrives(FIRST, 500);
            amended.asks(FIRST, asked);
            amended.states(FIRST, 200);
            amended.sold(200);
            amended.tellsFilled(FIRST, 1, 200, 0);
            amended.claims.order(FIRST, Standing.FILLED, 200, 200);
            amended.rests();

            boolean proven = amended.auditor.violations().stream()
                .noneMatch(found -> found.toString().contains("FILLED without it"));
            assertEquals(asked == 200, proven, amended.auditor.violations()::toString);
        }
    }

    @Test
    void aRefusalOfWhatWasExecutedIsFound() {
        live();
        stage.sold(500);
        stage.tellsRefused(FIRST, VenueReason.NOT_SENT);
        stage.claims.order(FIRST, Standing.REFUSED, 500, 0);
        finds("I7");
    }

    @Test
    void anEndOfWhatLivesAtTheVenueIsFound() {
        live();
        stage.tellsCanceled(FIRST);
        stage.claims.order(FIRST, Standing.ENDED, 500, 0);
        finds("I7");
    }

    @Test
    void aRefusalForPaceIsFound() {
        stage.sends(FIRST, 500);
        stage.tellsRefused(FIRST, VenueReason.RATE_LIMIT);
        stage.claims.order(FIRST, Standing.REFUSED, 500, 0);
        finds("I9");
    }

    @Test
    void aKillThatCancelsNothingIsFound() {
        live();
        stage.requests(StateReason.KILL, TradingState.HALTED);
        finds("I10");
    }

    /** Quotes alone make a book good, so that is not enough. */
    @Test
    void aFeedThatNeverLivedIsFoundWhenAllRests() {
        stage.isQuiet();
        assertTrue(stage.auditor.violations().toString().contains("feed of BTC/USDT"));
    }

    @Test
    void aFeedThatLivesIsRightWhenAllRests() {
        stage.feed(FeedState.LIVE);
        stage.isQuiet();
        assertFalse(stage.auditor.violations().toString().contains("feed of BTC/USDT"));
    }

    @Test
    void doubtThatStaysIsFound() {
        live();
        stage.claims.order(FIRST, Standing.DOUBTED, 500, 0);
        stage.claims.reconciled = false;
        stage.isQuiet();
        assertTrue(stage.found().contains("I12"));
    }

    @Test
    void whatIsOverAndGoesOnIsFound() {
        filled();
        stage.rests();
        stage.claims.order(FIRST, Standing.RESTING, 500, 500);
        stage.tellsFilled(FIRST, 1, 500, 0);
        finds("I13");
    }

    @Test
    void aGapInTheJournalIsFound() {
        stage.beat();
        stage.skipASequence();
        stage.beat();
        finds("I14");
    }

    @Test
    void aLegThatIsNotBookedIsFound() {
        filled();
        stage.claims.book(2, "USDT", 1, 0, 0, 0);
        stage.isQuiet();
        assertTrue(stage.found().containsAll(List.of("L2", "L3", "L8")), stage.found()::toString);
    }

    @Test
    void aHoldThatIsResolvedTwiceIsFound() {
        BigInteger one = BigInteger.ONE;
        stage.claims.movements.moved(new Movement(1, Movement.Kind.HOLD, 0, 1, "BTC", "BTC", one, 0, 1));
        stage.claims.movements.moved(new Movement(2, Movement.Kind.VOID, 0, 1, "BTC", "BTC", BigInteger.ZERO, 1, 1));
        stage.claims.movements.moved(new Movement(3, Movement.Kind.VOID, 0, 1, "BTC", "BTC", BigInteger.ZERO, 1, 1));
        finds("L4");
    }

    @Test
    void moreThanIsHeldOrBetweenTwoAssetsIsFound() {
        stage.claims.movements.moved(new Movement(1, Movement.Kind.HOLD, 0, 1, "BTC", "BTC", BigInteger.ONE, 0, 1));
        stage.claims.movements.moved(new Movement(2, Movement.Kind.POST, 0, 1, "BTC", "BTC", BigInteger.TWO, 1, 1));
        stage.claims.movements.moved(new Movement(2, Movement.Kind.MOVE, 0, 2, "BTC", "USDT", BigInteger.ONE, 0, 1));
        finds("L5", "L1", "L7");
    }

    @Test
    void anOrderThatHoldsNothingIsFound() {
        live();
        stage.claims.book(2, "USDT", 1, 0, 0, 0);
        stage.isQuiet();
        assertTrue(stage.found().contains("L14"), stage.found()::toString);
    }
}
