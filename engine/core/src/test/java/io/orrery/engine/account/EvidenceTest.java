package io.orrery.engine.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.account.Messages.Resting;
import io.orrery.engine.account.Messages.Traded;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What statements prove of orders, fault by fault. */
final class EvidenceTest {
    /** From the beginning of a statement of four events to that of the next. */
    private static final long LOOK = 4_000;

    private final Scene scene = new Scene().ready();

    @AfterEach
    void everyReplayGivesTheSame() {
        byte[] live = Scene.bytes(scene.rig.engine());
        assertArrayEquals(live, scene.reloaded(), "saved and loaded");
        assertArrayEquals(live, scene.replayed(false), "applied");
        assertArrayEquals(live, scene.replayed(true), "executed");
        scene.close();
    }

    private long quantityHeld() {
        var position = scene.rig.engine().state().portfolio().find(1, Scene.SPOT);
        return position == null ? 0 : position.quantity();
    }

    private long timedOut() {
        long id = scene.bid(99_00, 5);
        scene.rig.feed(scene.events.unanswered(id, Command.NEW));
        scene.outputs();
        return id;
    }

    /** O01, O03. */
    @Test
    void anOrderWhoseAnswerWasLostIsFoundAndNeverSentAgain() {
        long id = timedOut();
        assertEquals(OrderState.UNKNOWN, scene.order(id).state());
        scene.open.add(Scene.resting(id, 99_00, 5, 0));
        scene.pass(2);
        assertEquals(OrderState.WORKING, scene.order(id).state());
        assertEquals(9_001, scene.order(id).venueOrderId());
        assertEquals(List.of(), scene.findings());
    }

    /** O02. */
    @Test
    void anOrderThatNeverArrivedEndsAfterTwoWholeStatementsTenSecondsApart() {
        long id = timedOut();
        scene.pass(9);
        assertEquals(OrderState.UNKNOWN, scene.order(id).state());
        assertEquals(5, scene.order(id).worstLeaves());
        assertEquals(List.of(), scene.findings());
        scene.heard();
        scene.pass(10);
        assertNull(scene.order(id));
        assertEquals(List.of("resolved 1 NEVER_THERE"), scene.findings());
        assertEquals(List.of("1 REJECTED"), scene.heard());
    }

    /** The second look counts from ten seconds on, and not one nanosecond earlier. */
    @Test
    void oneNanosecondBeforeTheProcessingWindowEndsNothingIsProved() {
        assertEquals(OrderState.UNKNOWN, lookTwice(10 * Scene.SECOND - 1).state());
    }

    @Test
    void whenTheProcessingWindowEndsTheSecondLookProvesIt() {
        assertNull(lookTwice(10 * Scene.SECOND));
    }

    /** What is left of an order after two looks that are so far apart. */
    private Order lookTwice(long apart) {
        scene.answering = false;
        scene.pass(60);
        long id = timedOut();
        scene.rig.passTime(2 * Scene.SECOND);
        look(-1);
        scene.rig.passTime(apart - LOOK);
        look(-2);
        return scene.order(id);
    }

    /** A statement that nobody asked for does not know what was sent in the second before it. */
    @Test
    void whatMayStillHaveBeenOnItsWayIsNotMissed() {
        scene.answering = false;
        scene.pass(60);
        long id = scene.bid(99_00, 5);
        scene.rig.passTime(Scene.SECOND - LOOK / 4);
        look(-1);
        assertEquals(OrderState.PENDING_NEW, scene.order(id).state());
        scene.rig.passTime(1 - LOOK);
        look(-2);
        assertEquals(OrderState.UNKNOWN, scene.order(id).state());
    }

    /** A whole statement that nobody asked for. */
    private void look(long number) {
        scene.venue.opened(number);
        scene.balances.forEach((asset, total) -> scene.venue.balance(number, asset, total));
        scene.venue.closed(number, scene.balances.size(), true);
    }

    /** O04. */
    @Test
    void aDuplicateShowsThatTheOrderExists() {
        long id = timedOut();
        scene.rig.feed(scene.events.rejected(id, VenueReason.DUPLICATE));
        scene.pass(20);
        assertEquals(List.of("resolved 1 ENDED"), scene.findings());
    }

    /** O05. */
    @Test
    void whatIsSentAfterTheQuestionIsNotExpectedInTheAnswer() {
        scene.answering = false;
        scene.pass(60);
        long id = scene.bid(99_00, 5);
        scene.answering = true;
        scene.pass(1);
        assertEquals(OrderState.PENDING_NEW, scene.order(id).state());
    }

    /** O05. */
    @Test
    void anOrderThatAppearsAfterItWasMissedOnceIsAliveAgain() {
        long id = timedOut();
        scene.pass(2);
        scene.open.add(Scene.resting(id, 99_00, 5, 0));
        scene.pass(2);
        assertEquals(OrderState.WORKING, scene.order(id).state());
        scene.open.clear();
        scene.pass(65);
        assertEquals(OrderState.UNKNOWN, scene.order(id).state(), "a look before it was seen does not count");
        scene.pass(25);
        assertEquals(List.of("difference ORDER_MISSING of 1 in 1 ours 5 theirs 0", "resolved 1 ENDED",
            "state DIFFERENCE CANCEL_ONLY"), scene.findings());
    }

    /** O12. */
    @Test
    void aFillThatNobodyToldIsBookedOnceAndSaidToBeMissed() {
        long id = scene.working(99_00, 5);
        execute(id, 77, 5);
        scene.open.clear();
        scene.outputs();
        scene.pass(120);
        assertEquals(List.of("difference TRADE_MISSED of 1 in 1 ours 0 theirs 5", "state DIFFERENCE CANCEL_ONLY"),
            scene.findings());
        assertEquals(5, quantityHeld());
        assertNull(scene.order(id));
        assertEquals(0, scene.account().differences());
    }

    @Test
    void anImmediateOrderOfWhichNothingButItsAcceptanceIsToldIsAskedForAfterFiveSeconds() {
        for (TimeInForce force : List.of(TimeInForce.GTC, TimeInForce.IOC)) {
            long[] id = new long[1];
            scene.act(context -> id[0] = context.limit(Side.BUY, 99_00, 5, force));
            scene.rig.feed(scene.events.accepted(id[0]));
            execute(id[0], 77 + force.value(), 5);
            scene.pass(8);

            assertEquals(force == TimeInForce.IOC, scene.order(id[0]) == null, force::name);
        }
    }

    /** The venue's balances follow; quantities have 3 decimals, prices 2, balances 8. */
    private void execute(long id, long tradeId, long quantity) {
        scene.trades.add(new Traded(id, 9_000 + (id & 0xFFFF), tradeId, Scene.SPOT, Side.BUY, 99_00, quantity, scene.rig.now()));
        scene.balances.merge("BTC", quantity * 100_000, Long::sum);
        scene.balances.merge("USDT", -quantity * 99_00 * 1_000, Long::sum);
    }

    /** O13. */
    @Test
    void aFillThatIsToldLaterByTheStreamIsNotAddedToTheStatedOne() {
        long id = scene.working(99_00, 5);
        execute(id, 77, 3);
        scene.open.set(0, Scene.resting(id, 99_00, 5, 3));
        scene.pass(60);
        scene.rig.feed(scene.events.filledAs(77, id, Side.BUY, 99_00, 3));
        assertEquals(3, quantityHeld());
        assertEquals(3, scene.order(id).filled());
        assertEquals(OrderState.WORKING, scene.order(id).state());
    }

    /** O16. */
    @Test
    void aRefusedCancelProvesNothingAndAFillStaysAFill() {
        long id = scene.working(99_00, 5);
        scene.cancel(id);
        scene.rig.feed(scene.events.cancelRejected(id));
        assertEquals(OrderState.UNKNOWN, scene.order(id).state());
        execute(id, 77, 5);
        scene.open.clear();
        scene.pass(2);
        assertNull(scene.order(id));
        assertEquals("1 FILLED", last(scene.heard()));
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    /** O17. */
    @Test
    void aFillAfterTheEndIsBookedAndTheOrderStaysEnded() {
        long id = scene.working(99_00, 5);
        scene.cancel(id);
        scene.open.clear();
        scene.rig.feed(scene.events.canceled(id, 5));
        execute(id, 77, 2);
        scene.outputs();
        scene.pass(60);
        assertEquals(2, quantityHeld());
        assertEquals(List.of("difference TRADE_MISSED of 1 in 1 ours 0 theirs 2", "state DIFFERENCE CANCEL_ONLY"),
            scene.findings());
    }

    /** O18. */
    @Test
    void afterTwoRefusalsCancelsWaitForTheTruth() {
        long id = scene.working(99_00, 5);
        for (int i = 0; i < 2; i++) {
            scene.cancel(id);
            scene.rig.feed(scene.events.cancelRejected(id, VenueReason.RATE_LIMIT));
        }
        scene.cancel(id);
        scene.cancel(id);
        assertEquals(List.of("new 1", "cancel 1 at venue 0", "cancel 1 at venue 0"), scene.outputs());
        scene.pass(1);
        assertEquals(List.of("ask 2"), scene.outputs());
        assertEquals(OrderState.WORKING, scene.order(id).state());
        scene.cancel(id);
        assertEquals(List.of("cancel 1 at venue 0"), scene.outputs());
    }

    /** O18. */
    @Test
    void theCancelsOfADeadOrderAreRareAndItsEndIsFound() {
        long id = scene.working(99_00, 5);
        scene.open.clear();
        scene.outputs();
        int cancels = 0;
        for (int second = 0; second < 60 && scene.order(id) != null; second++) {
            for (int i = 0; i < 10 && scene.order(id) != null; i++) {
                scene.cancel(id);
                if (scene.order(id).isCancelOut()) {
                    cancels++;
                    scene.rig.feed(scene.events.cancelRejected(id));
                }
            }
            scene.pass(1);
        }
        assertNull(scene.order(id));
        assertEquals(2, cancels);
    }

    /** O21. */
    @Test
    void aStatementFromBeforeDoesNotTakeBackWhatTheStreamTold() {
        long id = scene.working(99_00, 5);
        scene.answering = false;
        scene.pass(60);
        scene.cancel(id);
        scene.answering = true;
        scene.pass(1);
        assertEquals(OrderState.PENDING_CANCEL, scene.order(id).state());
    }

    /** O21. */
    @Test
    void anOrderThatEndedAfterTheQuestionIsNotTakenForSomebodyElses() {
        long id = scene.working(99_00, 5);
        scene.cancel(id);
        scene.answering = false;
        scene.pass(60);
        scene.rig.feed(scene.events.canceled(id, 5));
        scene.outputs();
        scene.answering = true;
        scene.pass(1);
        assertEquals(List.of(), scene.findings());
        scene.pass(60);
        assertEquals(
            List.of("adopted 2 at venue 9001", "difference ORDER_FOREIGN of 2 in 1 ours 0 theirs 5",
                "state FOREIGN_ORDER REDUCING"),
            scene.findings(), "it is still there when that can't be explained any more");
    }

    /** O23. */
    @Test
    void somebodyElsesOrderIsAdoptedAndCanBeEnded() {
        scene.open.add(new Resting(0, 555, Scene.SPOT, Side.SELL, 101_00, 7, 2));
        scene.pass(60);
        assertEquals(
            List.of("adopted 1 at venue 555", "difference ORDER_FOREIGN of 1 in 1 ours 0 theirs 5",
                "state FOREIGN_ORDER REDUCING"),
            scene.findings());
        assertEquals(5, scene.order(Scene.FIRST).leaves());
        scene.pass(120);
        assertEquals(List.of(), scene.findings(), "it is told once");
        scene.act(context -> context.cancel(context.order(Scene.FIRST)));
        assertEquals(List.of("cancel 1 at venue 555N555"), scene.outputs());
        scene.open.clear();
        scene.pass(120);
        assertNull(scene.order(Scene.FIRST));
        assertEquals(List.of("state FOREIGN_ORDER ACTIVE", "resolved 1 ENDED"), scene.findings().stream().sorted(
            (a, b) -> b.compareTo(a)).toList());
    }

    /** O23. */
    @Test
    void tradesOfAnAdoptedOrderAreFoundByTheVenuesId() {
        scene.open.add(new Resting(0, 555, Scene.SPOT, Side.BUY, 99_00, 7, 2));
        scene.pass(60);
        scene.outputs();
        scene.venue.trade(0, new Traded(0, 555, 78, Scene.SPOT, Side.BUY, 99_00, 1, scene.rig.now()));
        assertEquals(4, scene.order(Scene.FIRST).leaves());
        assertEquals(1, quantityHeld());
        scene.venue.trade(0, new Traded(0, 555, 76, Scene.SPOT, Side.BUY, 99_00, 2, scene.rig.now() - 30 * Scene.SECOND));
        assertEquals(4, scene.order(Scene.FIRST).leaves(), "what was executed before it was found is in what it was found with");
        assertEquals(3, quantityHeld());
    }

    /** O23. */
    @Test
    void aTradeOfNoOrderOfOursRestrictsUntilNothingForeignIsThere() {
        scene.venue.trade(0, new Traded(0, 556, 79, Scene.PERPETUAL, Side.SELL, 99_00, 3, scene.rig.now()));
        assertEquals(List.of("state FOREIGN_ORDER REDUCING"), scene.outputs());
        scene.positions.put(Scene.PERPETUAL, -3L);
        scene.pass(60);
        assertEquals(List.of("state FOREIGN_ORDER ACTIVE"), scene.findings());
        assertEquals(-3, scene.rig.engine().state().portfolio().find(1, Scene.PERPETUAL).quantity());
    }

    /** O30. */
    @Test
    void aFailureToAskIsNeverAnAnswer() {
        long id = timedOut();
        scene.whole = false;
        scene.pass(1_000);
        assertEquals(OrderState.UNKNOWN, scene.order(id).state());
        assertEquals(5, scene.order(id).worstLeaves());
        scene.answering = false;
        scene.pass(1_000);
        assertEquals(OrderState.UNKNOWN, scene.order(id).state());
        assertEquals(List.of(), scene.findings());
    }

    @Test
    void tradesOfBeforeTheAccountWasOursAreNotCounted() {
        scene.venue.trade(-1, new Traded(0, 1, 2, Scene.SPOT, Side.BUY, 99_00, 5, scene.rig.now() - 3_600 * Scene.SECOND));
        assertEquals(0, quantityHeld());
    }

    @Test
    void whatTheVenueExecutedAndNeverTellsEndsAsADifference() {
        long id = scene.working(99_00, 5);
        scene.cancel(id);
        scene.open.clear();
        scene.outputs();
        scene.rig.feed(scene.events.canceled(id, 3));
        assertEquals(OrderState.UNKNOWN, scene.order(id).state());
        scene.pass(59);
        assertEquals(List.of(), scene.findings());
        assertEquals(2, scene.order(id).worstLeaves());
        scene.pass(60);
        assertEquals(List.of("difference ORDER_FILLED of 1 in 1 ours 0 theirs 2", "resolved 1 ENDED",
            "state DIFFERENCE CANCEL_ONLY"), scene.findings());
        assertEquals(0, quantityHeld());
    }

    @Test
    void whoHearsOfAnEndMayGoOnAtOnce() {
        scene.tireless = true;
        timedOut();
        scene.working(99_00, 6);
        scene.open.clear();
        scene.outputs();
        scene.pass(20);
        assertEquals(
            List.of("resolved 1 NEVER_THERE", "new 3", "difference ORDER_MISSING of 2 in 1 ours 6 theirs 0", "resolved 2 ENDED",
                "new 4", "state DIFFERENCE CANCEL_ONLY"),
            scene.findings());
        assertEquals(2, scene.rig.engine().state().orders().size());
    }

    @Test
    void whereThereIsNoRoomForAForeignOrderTradeIsRestrictedAllTheSame() {
        for (int i = 0; i < 7; i++) {
            scene.working(90_00 + i, 1);
        }
        scene.outputs();
        scene.open.add(new Resting(0, 555, Scene.SPOT, Side.SELL, 101_00, 7, 2));
        scene.open.add(new Resting(0, 556, Scene.SPOT, Side.SELL, 101_00, 7, 2));
        scene.pass(60);
        assertEquals(
            List.of("adopted 8 at venue 555", "difference ORDER_FOREIGN of 8 in 1 ours 0 theirs 5",
                "state FOREIGN_ORDER REDUCING"),
            scene.findings(), "the eighth of eight has room, the ninth has none");
        scene.open.remove(0);
        scene.rig.feed(scene.events.canceled(Scene.FIRST, 1));
        scene.pass(60);
        assertEquals(
            List.of("adopted 9 at venue 556", "difference ORDER_FOREIGN of 9 in 1 ours 0 theirs 5"), scene.findings());
    }

    /** A venue takes no cancel before it tells of the account: what an earlier session left is cancelled then, and not before. */
    @Test
    void whatAnEarlierSessionLeftIsCancelledWhenItsAccountIsHeardOfAgain() {
        scene.working(99_00, 5);
        scene.outputs();
        scene.rig.feed(scene.events.engineStarted(8, 2));
        scene.rig.feed(scene.events.instrument());
        assertEquals(List.of("state PRIVATE_STREAM CANCEL_ONLY", "state RECONCILING CANCEL_ONLY"), scene.findings());
        scene.venue.status(FeedState.LIVE);
        assertEquals(List.of("state PRIVATE_STREAM ACTIVE", "cancel 1 at venue 0"), scene.findings());
        scene.venue.status(FeedState.LIVE);
        assertEquals(List.of(), scene.findings());
    }

    @Test
    void itIsCancelledWhenItsInstrumentIsDefinedIfTheAccountWasHeardOfBefore() {
        scene.working(99_00, 5);
        scene.rig.feed(scene.events.engineStarted(8, 2));
        scene.venue.status(FeedState.LIVE);
        scene.outputs();
        scene.rig.feed(scene.events.instrument());
        assertEquals(List.of("cancel 1 at venue 0"), scene.findings());
    }
}
