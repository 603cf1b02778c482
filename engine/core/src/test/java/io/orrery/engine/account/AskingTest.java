package io.orrery.engine.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.order.OrderState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a venue is asked, and how an account is restricted until it has answered. */
final class AskingTest {
    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anAccountIsRestrictedUntilItsFirstWholeStatement() {
        scene.venue.status(FeedState.LIVE);
        assertEquals(List.of("state RECONCILING CANCEL_ONLY", "ask 1"), scene.outputs());
        scene.pass(1);
        assertEquals(List.of("state RECONCILING ACTIVE"), scene.outputs());
        assertTrue(scene.account().isReconciled());
    }

    @Test
    void theFirstWholeStatementOpensTheBooks() {
        scene.ready();
        assertEquals(List.of(), scene.pass(70).findings());
        assertEquals(0, scene.account().differences());
        assertEquals(1_000_00000000L, scene.account().holdings().balances().get(1).total());
    }

    @Test
    void eachGapIsAskedAboutAndRestrictsUntilItIsClosed() {
        scene.ready();
        scene.venue.status(FeedState.STALE);
        assertEquals(List.of("state PRIVATE_STREAM CANCEL_ONLY", "state RECONCILING CANCEL_ONLY"), scene.outputs());
        scene.pass(100);
        assertEquals(List.of(), scene.outputs(), "nobody is there to be asked");
        scene.venue.status(FeedState.LIVE);
        assertEquals(List.of("state PRIVATE_STREAM ACTIVE", "ask 2"), scene.outputs());
        scene.pass(1);
        assertEquals(List.of("state RECONCILING ACTIVE"), scene.outputs());
    }

    @Test
    void nobodySendsAnythingInTheEventThatTellsOfAGap() {
        scene.ready();
        scene.actNext(context -> context.limit(Side.BUY, 99_00, 5, TimeInForce.GTC));
        scene.outputs();
        scene.venue.status(FeedState.STALE);
        assertEquals(
            List.of("state PRIVATE_STREAM CANCEL_ONLY", "state RECONCILING CANCEL_ONLY", "denied"), scene.outputs());
    }

    @Test
    void aStatementFromBeforeTheGapDoesNotCloseIt() {
        scene.ready();
        scene.answering = false;
        scene.pass(60);
        assertEquals(List.of("ask 2"), scene.outputs());
        scene.venue.opened(2);
        scene.venue.status(FeedState.STALE);
        scene.venue.status(FeedState.LIVE);
        scene.venue.closed(2, 0, true);
        assertFalse(scene.account().isReconciled());
    }

    @Test
    void whatComesUnaskedDoesNotCloseAGapNorMakeItShorter() {
        scene.ready();
        long known = scene.rig.now();
        scene.venue.status(FeedState.STALE);
        scene.pass(600);
        scene.answering = false;
        scene.venue.status(FeedState.LIVE);
        scene.venue.opened(-1);
        scene.venue.closed(-1, 0, true);
        assertFalse(scene.account().isReconciled());
        scene.venue.requestRefused();
        scene.pass(10);
        assertTrue(scene.lastSince() <= known);
    }

    /** The reader asked by itself since something was not told; it may have been the end of an order that had just been sent. */
    @Test
    void anOrderThatWasTooYoungForAnUnaskedStatementIsAskedAbout() {
        scene.ready();
        scene.pass(10);
        scene.working(99_00, 5);
        scene.rig.passTime(Scene.SECOND / 2);
        scene.open.clear();
        scene.outputs();
        scene.venue.opened(-1);
        scene.balances.forEach((asset, total) -> scene.venue.balance(-1, asset, total));
        scene.venue.closed(-1, scene.balances.size(), true);
        assertEquals(List.of("ask 2"), scene.outputs());
        scene.pass(15);
        assertEquals(
            List.of("difference ORDER_MISSING of 1 in 1 ours 5 theirs 0", "resolved 1 ENDED", "state DIFFERENCE CANCEL_ONLY"),
            scene.findings());
    }

    @Test
    void aVenueIsAskedEachMinute() {
        scene.ready();
        scene.pass(59);
        assertEquals(List.of(), scene.outputs());
        scene.pass(1);
        assertEquals(List.of("ask 2"), scene.outputs());
        assertEquals(scene.rig.now() - 60 * Scene.SECOND - 60 * Scene.SECOND, scene.lastSince(), 2 * Scene.SECOND);
        scene.pass(60);
        assertEquals(List.of("ask 3"), scene.outputs());
    }

    @Test
    void aQuestionIsAskedAgainAfterOneTwoFourSecondsAndSoOn() {
        scene.ready();
        scene.pass(30);
        scene.whole = false;
        long id = scene.bid(99_00, 5);
        scene.rig.feed(scene.events.unanswered(id, Command.NEW));
        StringBuilder asked = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            scene.pass(1);
            asked.append(scene.outputs().isEmpty() ? '.' : '?');
        }
        assertEquals("??.?...?.......?.........?.........?.........?.........?......", asked.substring(0, 62));
    }

    @Test
    void aNewQuestionIsNotMadeToWaitForAnOldOne() {
        scene.ready();
        scene.pass(30);
        scene.whole = false;
        scene.rig.feed(scene.events.unanswered(scene.bid(99_00, 5), Command.NEW));
        scene.pass(40);
        scene.rig.feed(scene.events.unanswered(scene.bid(98_00, 5), Command.NEW));
        scene.outputs();
        scene.pass(3);
        assertEquals(1, scene.outputs().size());
    }

    /** After 1, 2, 4 and 8 s the next would come 5 s too late. */
    @Test
    void theLookThatProvesAnEndIsNotPutOff() {
        scene.ready();
        scene.pass(30);
        scene.rig.feed(scene.events.unanswered(scene.bid(99_00, 5), Command.NEW));
        scene.outputs();
        scene.pass(13);
        assertEquals("resolved 1 NEVER_THERE", scene.findings().get(0));
    }

    /** Of a venue that takes six seconds to answer: what is asked for a second after its first answer would last too long. */
    @Test
    void theLookThatProvesAnEndIsNotHeldUpByOneThatDoesNot() {
        scene.ready();
        scene.pass(30);
        scene.rig.feed(scene.events.unanswered(scene.bid(99_00, 5), Command.NEW));
        scene.outputs();
        StringBuilder told = new StringBuilder();
        int answer = 0;
        for (int second = 1; second <= 20; second++) {
            scene.answering = second == answer;
            scene.pass(1);
            List<String> outputs = scene.outputs();
            boolean asked = outputs.stream().anyMatch(output -> output.startsWith("ask"));
            answer = asked ? second + 6 : answer;
            told.append(outputs.contains("resolved 1 NEVER_THERE") ? '!' : asked ? '?' : '.');
        }
        assertEquals("?.........?.....!...", told.toString());
    }

    @Test
    void anEndOfWhichNoWordComesIsAskedAboutAfterFiveSeconds() {
        scene.ready();
        long id = scene.working(99_00, 5);
        scene.pass(20);
        scene.cancel(id);
        scene.outputs();
        scene.pass(4);
        assertEquals(List.of(), scene.outputs());
        scene.pass(1);
        assertEquals(List.of("ask 2"), scene.outputs());
    }

    /** Its cancel leaves in the event that has the first statement asked for, which therefore proves nothing about it. */
    @Test
    void anOrderThatEndedUnheardOfIsLookedForThoughItsCancelCrossedTheFirstLook() {
        scene.ready();
        long id = scene.working(99_00, 5);
        scene.pass(20);
        scene.venue.status(FeedState.STALE);
        scene.pass(1);
        scene.open.clear();
        scene.actNext(context -> context.cancel(context.order(id)));
        scene.outputs();
        scene.venue.status(FeedState.LIVE);
        assertTrue(scene.outputs().containsAll(List.of("ask 2", "cancel 1 at venue 0")));
        scene.rig.feed(scene.events.cancelRejected(id, VenueReason.OTHER));
        scene.pass(1);
        assertEquals(OrderState.WORKING, scene.order(id).state(), "the first look says nothing of it");
        scene.outputs();
        scene.pass(14);
        assertTrue(scene.outputs().contains("resolved 1 ENDED"));
    }

    @Test
    void anOrderThatAStatementHeldSinceTheGapIsNoQuestion() {
        scene.ready();
        scene.working(99_00, 5);
        scene.pass(20);
        scene.venue.status(FeedState.STALE);
        scene.venue.status(FeedState.LIVE);
        scene.pass(1);
        scene.outputs();
        scene.pass(58);
        assertEquals(List.of(), scene.outputs());
    }

    @Test
    void aQuestionThatWasRefusedIsAskedAgain() {
        scene.answering = false;
        scene.venue.status(FeedState.LIVE);
        scene.outputs();
        scene.pass(30);
        assertEquals(List.of(), scene.outputs());
        scene.venue.requestRefused();
        scene.pass(1);
        assertEquals(List.of("ask 2"), scene.outputs());
    }

    @Test
    void aQuestionThatIsForgottenIsAskedAgain() {
        scene.answering = false;
        scene.venue.status(FeedState.LIVE);
        scene.outputs();
        scene.pass(119);
        assertEquals(List.of(), scene.outputs());
        scene.pass(2);
        assertEquals(List.of("ask 2"), scene.outputs());
    }

    @Test
    void aStatementThatLostALineOrIsNotWholeClosesNoGap() {
        scene.answering = false;
        scene.venue.status(FeedState.LIVE);
        scene.venue.opened(1);
        scene.venue.balance(1, "USDT", 5);
        scene.venue.closed(1, 2, true);
        assertFalse(scene.account().isReconciled());
        scene.venue.opened(2);
        scene.venue.closed(2, 0, false);
        assertFalse(scene.account().isReconciled());
        scene.venue.opened(3);
        scene.venue.closed(3, 0, true);
        assertFalse(scene.account().isReconciled(), "nobody knows when it was asked for");
    }

    @Test
    void anAccountOfWhichNobodyTellsIsNotRestricted() {
        scene.bid(99_00, 5);
        scene.pass(100);
        assertNull(scene.account());
        assertEquals(List.of("new 1"), scene.outputs());
    }

    @Test
    void aDifferenceRestrictsTheNextProcessToo() {
        scene.ready();
        scene.balances.merge("USDT", 1L, Long::sum);
        scene.pass(120);
        scene.outputs();
        scene.rig.feed(scene.events.engineStarted(7, 2));
        assertEquals(
            List.of("state PRIVATE_STREAM CANCEL_ONLY", "state RECONCILING CANCEL_ONLY", "state DIFFERENCE REDUCING"),
            scene.outputs());
    }

    @Test
    void aNewProcessMustAskBeforeItTrades() {
        scene.ready();
        scene.rig.feed(scene.events.engineStarted(7, 2));
        assertEquals(List.of("state PRIVATE_STREAM CANCEL_ONLY", "state RECONCILING CANCEL_ONLY"), scene.outputs());
        scene.venue.status(FeedState.LIVE);
        assertEquals(List.of("state PRIVATE_STREAM ACTIVE", "ask 2"), scene.outputs());
        assertArrayEquals(Scene.bytes(scene.rig.engine()), scene.reloaded());
    }
}
