package io.orrery.connectors.kraken;

import static io.orrery.connectors.kraken.KrakenScene.CLIENT_ID;
import static io.orrery.connectors.kraken.KrakenScene.NAME;
import static io.orrery.connectors.kraken.KrakenScene.ORDER;
import static io.orrery.connectors.kraken.KrakenScene.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.connectors.kit.order.VenueOrderIds;
import io.orrery.connectors.kit.testing.Allocation;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class OrderScenarioTest {
    private static final long NUMBER = VenueOrderIds.number(
        new UnsafeBuffer(NAME.getBytes(StandardCharsets.US_ASCII)), 0, NAME.length());
    private static final List<String> ACCEPTED =
        lines("OrderAccepted orderId=" + ORDER + " venueOrderId=" + NUMBER + " venueOrderName=" + NAME);

    private final KrakenScene scene = KrakenScene.live();

    @Test
    void anOrderLeavesWithTheTokenAndIsAcceptedOnceByAnswerAndStream() {
        scene.limit(ORDER);
        JsonNode parameters = scene.lastCommand().get("params");
        assertEquals("add_order", scene.lastCommand().get("method").asText());
        assertEquals(CLIENT_ID, parameters.get("cl_ord_id").asText());
        assertEquals("TOKEN1", parameters.get("token").asText());
        scene.accept();
        scene.execution("pending_new", "pending_new", "\"symbol\":\"BTC/USD\",\"side\":\"buy\",\"order_qty\":1.0,");
        scene.execution("new", "new", "");
        assertEquals(ACCEPTED, scene.told());
    }

    @Test
    void whoExercisesTakesNoMemoryAndNobodyHears() {
        scene.told();
        scene.world.commands.clear();
        assertEquals(0, Allocation.leastOf(10_000, scene.venue::exercise));
        scene.runMillis(100);

        assertEquals(List.of(), scene.world.commands);
        assertEquals(List.of(), scene.told());
    }

    @Test
    void theStreamMayComeBeforeTheAnswer() {
        scene.limit(ORDER);
        scene.execution("new", "new", "");
        scene.accept();
        assertEquals(ACCEPTED, scene.told());
    }

    @Test
    void anOrderThatTheVenueRefusesIsRejectedWithTheReason() {
        for (String error : List.of("EOrder:Insufficient funds", "EOrder:Order minimum not met", "EOrder:Post only order",
            "EOrder:Invalid price:XXBTZUSD price can only be specified up to 1 decimals.", "EService:Market in cancel_only mode",
            "EOrder:Something new", "EGeneral:Permission denied")) {
            scene.limit(ORDER);
            scene.refuse(error);
        }
        assertEquals(
            List.of("BALANCE", "FILTER", "WOULD_TAKE", "FILTER", "CLOSED", "OTHER", "PERMISSION"), scene.reasons());
    }

    @Test
    void anOrderWithoutAnAnswerIsInDoubtAndALateAnswerResolvesIt() {
        scene.limit(ORDER);
        scene.runMillis(9_980);
        assertEquals(List.of(), scene.told());
        scene.runMillis(30);
        assertEquals(lines("CommandUnanswered orderId=" + ORDER + " command=NEW doubt=TIMED_OUT"), scene.told());
        scene.accept();
        assertEquals(ACCEPTED, scene.told());
    }

    @Test
    void anErrorOfTheVenueItselfAndOneThatNobodyKnowsAreNoRefusals() {
        scene.limit(ORDER);
        scene.refuse("EService:Unavailable");
        scene.limit(ORDER + 1);
        scene.refuse("EGeneral:Internal error");
        scene.limit(ORDER + 2);
        scene.refuse("EStrange:What is this");
        String doubt = "CommandUnanswered orderId=%d command=NEW doubt=VENUE_ERROR";
        assertEquals(
            lines(String.format(doubt, ORDER), String.format(doubt, ORDER + 1), String.format(doubt, ORDER + 2)), scene.told());
    }

    @Test
    void anAnswerThatCannotBeReadOrHasNoOrderLeavesADoubt() {
        scene.limit(ORDER);
        scene.answer("\"result\":{\"order_id\":7},\"success\":true");
        scene.limit(ORDER + 1);
        scene.answer("\"result\":{},\"success\":true");
        scene.limit(ORDER + 2);
        scene.answer("\"result\":{\"order_id\":\"" + NAME + "\"}");
        String doubt = "CommandUnanswered orderId=%d command=NEW doubt=UNREADABLE";
        assertEquals(
            lines(String.format(doubt, ORDER), String.format(doubt, ORDER + 1), String.format(doubt, ORDER + 2)), scene.told());
    }

    @Test
    void aConnectionLostBetweenOrderAndAnswerLeavesADoubtAndAStatementFollows() {
        scene.limit(ORDER);
        scene.world.account.cut();
        scene.runMillis(10);
        assertEquals(
            lines("CommandUnanswered orderId=" + ORDER + " command=NEW doubt=DISCONNECTED", "AccountStatus state=STALE"),
            scene.told());
        scene.limit(ORDER + 1);
        assertEquals(lines("OrderRejected orderId=" + (ORDER + 1) + " reason=NOT_SENT"), scene.told());
        scene.runMillis(3_000);
        assertEquals(
            lines("AccountStatus state=LIVE", "StatementOpened statement=-2", "StatementClosed statement=-2 lines=0 whole=ON"),
            scene.told());
        assertEquals(2, scene.world.tokens);
    }

    @Test
    void anOrderThatWasInDoubtIsAcceptedByTheListOfOpenOnes() {
        scene.limit(ORDER);
        scene.world.openOrders = "{\"order_id\":\"" + NAME + "\",\"cl_ord_id\":\"" + CLIENT_ID + "\",\"exec_type\":\"new\","
            + "\"symbol\":\"BTC/USD\",\"side\":\"buy\",\"order_type\":\"limit\",\"order_qty\":1.0,\"cum_qty\":0,"
            + "\"limit_price\":100.0}";
        scene.world.account.cut();
        scene.runMillis(3_000);
        assertTrue(scene.told().containsAll(ACCEPTED));
    }

    @Test
    void whatIsNotDeclaredIsRefusedHere() {
        scene.place(scene.newOrder(ORDER, OrderType.LIMIT, TimeInForce.FOK, 1, 1));
        scene.place(scene.newOrder(ORDER, OrderType.MARKET, TimeInForce.GTD, 0, 1));
        scene.place(scene.newOrder(ORDER, OrderType.LIMIT, TimeInForce.GTD, 1, 1));
        scene.place(scene.newOrder(ORDER, OrderType.STOP, TimeInForce.GTC, 0, 1).triggerPrice(5).trigger(Trigger.MARK));
        scene.place(scene.newOrder(ORDER, OrderType.STOP, TimeInForce.GTC, 0, 1));
        scene.place(scene.newOrder(ORDER, OrderType.LIMIT, TimeInForce.IOC, 1, 9).displayQuantity(1));
        scene.place(scene.newOrder(ORDER, OrderType.TRAILING_STOP, TimeInForce.GTC, 0, 9));
        assertEquals(Collections.nCopies(7, "UNSUPPORTED"), scene.reasons());
        assertEquals(List.of(), scene.world.commands);
    }

    @Test
    void ordersBeyondTheLimitAreRefusedHereWhileCancelsStillGo() {
        for (int i = 0; i < 60; i++) {
            scene.limit(ORDER + i);
        }
        int sent = scene.world.commands.size();
        assertTrue(sent >= 48 && sent <= 49, sent + " of them");
        assertTrue(scene.reasons().stream().allMatch("RATE_LIMIT"::equals));
        scene.cancel(ORDER);
        assertEquals("cancel_order", scene.lastCommand().get("method").asText());
        scene.runMillis(10_000);
        scene.limit(ORDER + 99);
        assertEquals(sent + 2, scene.world.commands.size());
    }

    @Test
    void anOrderTurnedAwayForBeingTooManyStopsTheOthersForAWhile() {
        scene.limit(ORDER);
        scene.refuse("EOrder:Rate limit exceeded");
        scene.limit(ORDER + 1);
        scene.cancel(ORDER);
        assertEquals(2, scene.world.commands.size());
        scene.runMillis(10_000);
        scene.limit(ORDER + 2);
        assertEquals(3, scene.world.commands.size());
        assertEquals(
            lines("OrderRejected orderId=" + ORDER + " reason=RATE_LIMIT", "OrderRejected orderId=" + (ORDER + 1)
                + " reason=RATE_LIMIT"), scene.told().subList(0, 2));
    }

    @Test
    void aCancelIsToldByTheStreamWithWhatIsLeft() {
        scene.limit(ORDER);
        scene.accept();
        scene.told();
        scene.cancel(ORDER);
        assertEquals("[\"" + CLIENT_ID + "\"]", scene.lastCommand().get("params").get("cl_ord_id").toString());
        scene.answer("\"result\":{\"order_id\":\"" + NAME + "\"},\"success\":true");
        assertEquals(List.of(), scene.told());
        scene.execution("canceled", "canceled", "\"cum_qty\":0.4,\"reason\":\"User requested\",");
        scene.execution("canceled", "canceled", "\"cum_qty\":0.4,\"reason\":\"User requested\",");
        assertEquals(lines("OrderCanceled orderId=" + ORDER + " leavesQuantity=60000000 reason=REQUESTED"), scene.told());
    }

    @Test
    void aCancelThatIsRefusedIsNoProofOfAnything() {
        scene.cancel(ORDER);
        scene.refuse("EOrder:Unknown order");
        assertEquals(lines("CancelRejected orderId=" + ORDER + " reason=UNKNOWN_ORDER"), scene.told());
    }

    @Test
    void anOrderGetsNewTermsInItsPlace() {
        scene.place(scene.newOrder(ORDER, OrderType.LIMIT, TimeInForce.POST_ONLY, 1_000, 100_000_000));
        scene.accept();
        scene.told();
        scene.amend(ORDER, 1_005, 50_000_000);
        JsonNode parameters = scene.lastCommand().get("params");
        assertEquals("amend_order", scene.lastCommand().get("method").asText());
        assertEquals("0.5", parameters.get("order_qty").asText());
        assertEquals("100.5", parameters.get("limit_price").asText());
        assertTrue(parameters.get("post_only").asBoolean());
        scene.execution("amended", "new", "\"cum_qty\":0.0,\"order_qty\":0.5,\"limit_price\":100.5,");
        assertEquals(lines("OrderAmended orderId=" + ORDER + " price=1005 quantity=50000000"), scene.told());
    }

    /** What is left is told by the terms: with the old ones it would look as if the difference had been executed. */
    @Test
    void whatIsLeftIsNotToldWhileNewTermsMayHoldUnheardOf() {
        scene.place(scene.newOrder(ORDER, OrderType.LIMIT, TimeInForce.GTC, 1_000, 100_000_000));
        scene.accept();
        scene.amend(ORDER, 1_005, 250_000_000);
        scene.told();
        scene.execution("canceled", "canceled", "\"cum_qty\":0.0,\"reason\":\"User requested\",");
        assertEquals(lines("OrderCanceled orderId=" + ORDER + " reason=OTHER"), scene.told());
    }

    @Test
    void anOrderWhoseAmendmentWasRefusedIsWhatItWas() {
        scene.place(scene.newOrder(ORDER, OrderType.LIMIT, TimeInForce.GTC, 1_000, 100_000_000));
        scene.accept();
        scene.amend(ORDER, 1_005, 250_000_000);
        scene.refuse("EOrder:Insufficient funds");
        scene.told();
        scene.execution("canceled", "canceled", "\"cum_qty\":0.0,\"reason\":\"User requested\",");
        assertEquals(lines("OrderCanceled orderId=" + ORDER + " leavesQuantity=100000000 reason=OTHER"), scene.told());
    }

    @Test
    void ofTwoAmendmentsTheSecondMayHoldUnheardOf() {
        scene.place(scene.newOrder(ORDER, OrderType.LIMIT, TimeInForce.GTC, 1_000, 100_000_000));
        scene.accept();
        scene.amend(ORDER, 1_005, 50_000_000);
        scene.amend(ORDER, 1_005, 250_000_000);
        scene.execution("amended", "new", "\"cum_qty\":0.0,\"order_qty\":0.5,\"limit_price\":100.5,");
        scene.told();
        scene.execution("canceled", "canceled", "\"cum_qty\":0.0,\"reason\":\"User requested\",");
        assertEquals(lines("OrderCanceled orderId=" + ORDER + " reason=OTHER"), scene.told());
    }

    @Test
    void aStopIsAmendedInItsQuantityAlone() {
        scene.place(scene.newOrder(ORDER, OrderType.STOP, TimeInForce.GTC, 0, 100_000_000).triggerPrice(1_200));
        scene.accept();
        scene.amend(ORDER, 1_005, 50_000_000);
        assertTrue(!scene.lastCommand().get("params").has("limit_price"));
    }

    @Test
    void allOrdersAreCancelledAtOnceButThoseOfOneInstrumentOneByOne() {
        scene.cancelAll(0);
        assertEquals("cancel_all", scene.lastCommand().get("method").asText());
        scene.limit(ORDER);
        scene.world.execution("\"order_id\":\"OOTHER-12345-FGHIJK\",\"exec_type\":\"new\",\"symbol\":\"BTC/USD\","
            + "\"side\":\"sell\","
            + "\"order_qty\":2,\"limit_price\":101");
        scene.runMillis(5);
        scene.world.commands.clear();
        scene.cancelAll(KrakenScene.ETH);
        assertEquals(0, scene.world.commands.size());
        scene.cancelAll(KrakenScene.BTC);
        assertEquals(2, scene.world.commands.size());
        assertTrue(scene.world.commands.get(1).contains("\"order_id\":[\"OOTHER-12345-FGHIJK\"]"), scene.world.commands.get(1));
    }

    @Test
    void aTokenThatIsNotTakenAnyMoreIsReplacedWithItsConnection() {
        scene.limit(ORDER);
        scene.refuse("ESession:Invalid session");
        scene.runMillis(5_000);
        assertEquals(2, scene.world.tokens);
        List<String> told = scene.told();
        assertEquals(lines("OrderRejected orderId=" + ORDER + " reason=PERMISSION").get(0), told.get(0));
        assertTrue(told.contains("AccountStatus state=LIVE"), told.toString());
    }
}
