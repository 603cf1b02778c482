package io.orrery.connectors.binance;

import static io.orrery.connectors.binance.SpotScene.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.connectors.kit.testing.Allocation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderScenarioTest {
    private static final long ORDER = SpotScene.ORDER;
    private static final String ACCEPTED =
        "\"status\":200,\"result\":{\"symbol\":\"BTCUSDT\",\"orderId\":77,\"orderListId\":-1,"
            + "\"clientOrderId\":\"or0001000000000005\","
            + "\"transactTime\":1767225600123}";

    private final SpotScene scene = SpotScene.live();

    private static String refused(int status, int code, String message) {
        return "\"status\":" + status + ",\"error\":{\"code\":" + code + ",\"msg\":\"" + message + "\"}";
    }

    private List<String> reasons() {
        return scene.told().stream().map(line -> line.replaceAll(".*reason=(\\w+).*", "$1")).toList();
    }

    @Test
    void anOrderLeavesSignedAndIsAcceptedOnceByAnswerAndStream() {
        scene.limit(ORDER);
        JsonNode parameters = scene.lastCommand().get("params");
        assertEquals("order.place", scene.lastCommand().get("method").asText());
        assertEquals(SpotScene.CLIENT_ID, parameters.get("newClientOrderId").asText());
        assertEquals("100", parameters.get("price").asText());
        scene.answer(ACCEPTED);
        scene.report("NEW", "NEW", "");

        assertEquals(lines("OrderAccepted orderId=" + ORDER + " venueOrderId=77"), scene.told());
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
        scene.report("NEW", "NEW", "");
        scene.answer(ACCEPTED);

        assertEquals(lines("OrderAccepted orderId=" + ORDER + " venueOrderId=77"), scene.told());
    }

    @Test
    void anOrderThatTheVenueRefusesIsRejectedWithTheReason() {
        scene.limit(ORDER);
        scene.answer(refused(400, -2010, "Account has insufficient balance for requested action."));
        scene.limit(ORDER + 1);
        scene.answer(refused(400, -1013, "Filter failure: LOT_SIZE"));
        scene.limit(ORDER + 2);
        scene.answer(refused(400, -2010, "Order would immediately match and take."));
        scene.limit(ORDER + 3);
        scene.answer(refused(400, -2010, "An \\\"escape\\\" that nobody knows"));

        assertEquals(
            List.of("BALANCE", "FILTER", "WOULD_TAKE", "OTHER"), reasons());
    }

    @Test
    void anOrderWithoutAnAnswerIsInDoubtAndALateAnswerResolvesIt() {
        scene.limit(ORDER);
        scene.runMillis(9_990);
        assertEquals(List.of(), scene.told());
        scene.runMillis(20);
        assertEquals(lines("CommandUnanswered orderId=" + ORDER + " command=NEW doubt=TIMED_OUT"), scene.told());
        scene.answer(ACCEPTED);
        assertEquals(lines("OrderAccepted orderId=" + ORDER + " venueOrderId=77"), scene.told());
    }

    @Test
    void aServerErrorIsNoRefusal() {
        scene.limit(ORDER);
        scene.answer(refused(503, -1007, "Timeout waiting for response from backend server."));
        scene.limit(ORDER + 1);
        scene.answer(refused(400, -1006, "An unexpected response was received from the message bus."));

        assertEquals(
            lines(
                "CommandUnanswered orderId=" + ORDER + " command=NEW doubt=VENUE_ERROR",
                "CommandUnanswered orderId=" + (ORDER + 1) + " command=NEW doubt=VENUE_ERROR"),
            scene.told());
    }

    @Test
    void anAnswerThatCannotBeReadLeavesADoubt() {
        scene.limit(ORDER);
        scene.answer("\"status\":200,\"result\":{\"orderId\":\"seventy\"}");
        scene.limit(ORDER + 1);
        scene.answer("\"status\":200,\"result\":{\"symbol\":\"BTCUSDT\"}");

        assertEquals(
            lines(
                "CommandUnanswered orderId=" + ORDER + " command=NEW doubt=UNREADABLE",
                "CommandUnanswered orderId=" + (ORDER + 1) + " command=NEW doubt=UNREADABLE"),
            scene.told());
    }

    @Test
    void aConnectionLostBetweenOrderAndAnswerLeavesADoubtAndAStatementFollows() {
        scene.limit(ORDER);
        scene.world.api.cut();
        scene.runMillis(10);
        assertEquals(lines("CommandUnanswered orderId=" + ORDER + " command=NEW doubt=DISCONNECTED",
            "AccountStatus state=STALE"), scene.told());
        scene.limit(ORDER + 1);
        assertEquals(lines("OrderRejected orderId=" + (ORDER + 1) + " reason=NOT_SENT"), scene.told());
        scene.runMillis(3_000);

        assertEquals(lines("AccountStatus state=LIVE", "StatementOpened statement=-2", "StatementClosed statement=-2 "
            + "lines=0 whole=ON"), scene.told());
    }

    @Test
    void whatIsNotDeclaredIsRefusedHere() {
        scene.place(ORDER, OrderType.LIMIT, TimeInForce.GTD, 1, 1);
        scene.place(ORDER + 1, OrderType.MARKET, TimeInForce.FOK, 0, 1);
        scene.send(scene.newOrder(ORDER + 2, OrderType.STOP, TimeInForce.GTC, 0, 1).triggerPrice(5).trigger(Trigger.MARK)
            .encodedLength());
        scene.send(scene.newOrder(ORDER + 3, OrderType.LIMIT, TimeInForce.IOC, 1, 9).displayQuantity(1).encodedLength());
        scene.send(scene.newOrder(ORDER + 4, OrderType.TRAILING_STOP, TimeInForce.GTC, 0, 9).encodedLength());
        scene.runMillis(5);

        assertEquals(Collections.nCopies(5, "UNSUPPORTED"), reasons());
        assertEquals(List.of(), scene.world.commands);
    }

    @Test
    void ordersBeyondTheLimitAreRefusedHereWhileCancelsStillGo() {
        for (int i = 0; i < 50; i++) {
            scene.limit(ORDER + i);
        }
        assertEquals(50, scene.world.commands.size());
        scene.limit(ORDER + 50);
        assertEquals(lines("OrderRejected orderId=" + (ORDER + 50) + " reason=RATE_LIMIT"), scene.told());
        scene.cancel(ORDER);
        assertEquals(51, scene.world.commands.size());
        scene.runMillis(10_000);
        scene.limit(ORDER + 51);
        assertEquals(52, scene.world.commands.size());
    }

    @Test
    void whatTheVenueSaysOfItsLimitsGoesBeforeWhatWasCounted() {
        scene.limit(ORDER);
        scene.answer(ACCEPTED + ",\"rateLimits\":[{\"rateLimitType\":\"ORDERS\",\"interval\":\"SECOND\",\"intervalNum\":10,"
            + "\"limit\":100,"
            + "\"count\":100}]");
        scene.told();
        scene.limit(ORDER + 1);
        assertEquals(lines("OrderRejected orderId=" + (ORDER + 1) + " reason=RATE_LIMIT"), scene.told());
    }

    @Test
    void anOrderTurnedAwayForBeingTooManyStopsTheOthersUntilThen() {
        scene.limit(ORDER);
        long until = scene.network.now() / 1_000_000 + 20_000;
        scene.answer("\"status\":429,\"error\":{\"code\":-1015,\"msg\":\"Too many new orders.\",\"data\":{\"retryAfter\":"
            + until + "}}");
        scene.runMillis(19_000);
        scene.limit(ORDER + 1);
        scene.runMillis(2_000);
        scene.limit(ORDER + 2);

        assertEquals(
            lines(
                "OrderRejected orderId=" + ORDER + " reason=RATE_LIMIT", "OrderRejected orderId=" + (ORDER + 1)
                    + " reason=RATE_LIMIT"),
            scene.told());
        assertEquals(2, scene.world.commands.size());
    }

    @Test
    void aCancelNamesTheVenuesIdOnceItIsKnown() {
        scene.limit(ORDER);
        scene.cancel(ORDER);
        assertEquals(SpotScene.CLIENT_ID, scene.lastCommand().get("params").get("origClientOrderId").asText());
        scene.report("NEW", "NEW", "");
        scene.cancel(ORDER);
        assertEquals(77, scene.lastCommand().get("params").get("orderId").asLong());
        scene.told();
        scene.report("CANCELED", "CANCELED", "\"c\":\"x3k\",\"C\":\"" + SpotScene.CLIENT_ID + "\",\"z\":\"0.4\"");

        assertEquals(lines("OrderCanceled orderId=" + ORDER + " leavesQuantity=60000000 reason=REQUESTED"), scene.told());
    }

    @Test
    void aCancelThatIsRefusedIsNoProofOfAnything() {
        scene.cancel(ORDER);
        scene.answer(refused(400, -2011, "Unknown order sent."));

        assertEquals(lines("CancelRejected orderId=" + ORDER + " reason=UNKNOWN_ORDER"), scene.told());
    }

    @Test
    void anOrderIsMadeSmallerButNotMoved() {
        scene.limit(ORDER);
        scene.report("NEW", "NEW", "");
        scene.told();
        scene.amend(ORDER, 99_000_000, 50_000_000);
        assertEquals(lines("AmendRejected orderId=" + ORDER + " reason=UNSUPPORTED"), scene.told());
        scene.amend(ORDER, 100_000_000, 50_000_000);
        assertEquals("order.amend.keepPriority", scene.lastCommand().get("method").asText());
        assertEquals("0.5", scene.lastCommand().get("params").get("newQty").asText());
        scene.report("REPLACED", "NEW", "\"C\":\"" + SpotScene.CLIENT_ID + "\",\"q\":\"0.5\"");
        assertEquals(lines("OrderAmended orderId=" + ORDER + " price=100000000 quantity=50000000"), scene.told());
    }

    @Test
    void allOrdersAreCancelledInstrumentByInstrument() {
        scene.cancelAll(0);

        assertEquals(2, scene.world.commands.size());
        assertTrue(scene.world.commands.get(1).contains("ETHUSDT"));
        scene.answer(refused(400, -2011, "Unknown order sent."));
        assertEquals(List.of(), scene.told());
    }

    @Test
    void aTimeThatTheVenueDoesNotShareIsMeasuredAnew() {
        scene.limit(ORDER);
        scene.answer(refused(400, -1021, "Timestamp for this request was 1000ms ahead of the server's time."));
        scene.runMillis(2_000);

        assertEquals(lines("OrderRejected orderId=" + ORDER + " reason=OTHER"), scene.told());
        assertEquals(10, scene.events.lines.stream().filter(line -> line.startsWith("VenueClock")).count());
    }
}
