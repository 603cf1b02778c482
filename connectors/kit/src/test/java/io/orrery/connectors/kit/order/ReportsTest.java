package io.orrery.connectors.kit.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Doubt;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.kit.testing.PrintedEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final String AT = " venueTime=1970-01-01T00:00:00.000000007Z";

    private final PrintedEvents events = new PrintedEvents();
    private final ReportWriter reports = new ReportWriter(events, 3).at(9, 7);
    private final StatementWriter statements = new StatementWriter(events, 3).at(9, 7);
    private final Execution execution = new Execution();

    @Test
    void anOrderLivesAndEnds() {
        UnsafeBuffer name = new UnsafeBuffer("OUF4EM-FRGI2-MQMWZD".getBytes(StandardCharsets.US_ASCII));
        byte[] padded = VenueOrderIds.NUMBERED.clone();
        name.getBytes(0, padded, 0, name.capacity());
        reports.accepted(1, 5, VenueOrderIds.number(name, 0, name.capacity()), padded);
        reports.accepted(1, 6, 28, VenueOrderIds.NUMBERED);
        reports.amended(1, 5, 100, 20);
        reports.amendRejected(1, 5, VenueReason.FILTER);
        reports.cancelRejected(1, 5, VenueReason.UNKNOWN_ORDER);
        reports.canceled(1, 5, 4, VenueReason.SELF_TRADE);
        reports.rejected(1, 7, VenueReason.NOT_SENT);
        assertEquals(
            List.of(
                "OrderAccepted instrumentId=1 orderId=5 venueOrderId=" + VenueOrderIds.number(name, 0, name.capacity())
                    + " venueOrderName=OUF4EM-FRGI2-MQMWZD accountId=3" + AT,
                "OrderAccepted instrumentId=1 orderId=6 venueOrderId=28 accountId=3" + AT,
                "OrderAmended instrumentId=1 quantity=raw:20 price=raw:100 orderId=5 accountId=3" + AT,
                "AmendRejected instrumentId=1 reason=FILTER orderId=5 accountId=3" + AT,
                "CancelRejected instrumentId=1 reason=UNKNOWN_ORDER orderId=5 accountId=3" + AT,
                "OrderCanceled instrumentId=1 reason=SELF_TRADE leavesQuantity=raw:4 orderId=5 accountId=3" + AT,
                "OrderRejected instrumentId=1 reason=NOT_SENT orderId=7 accountId=3" + AT),
            events.lines);
    }

    @Test
    void aFeeInAnotherAssetDoesNotStayForTheNextFill() {
        UnsafeBuffer asset = new UnsafeBuffer("xBNBx".getBytes(StandardCharsets.US_ASCII));
        execution.of(5, 1, Side.SELL, Liquidity.TAKER).at(100, 2, 0);
        reports.filled(1, execution.fee(15, 4, asset, 1, 3));
        reports.filled(1, execution.fee(-8));
        String fill = "OrderFilled instrumentId=1 side=SELL quantity=raw:2 price=raw:100 liquidity=TAKER ";
        String end = "leavesQuantity=raw:0 orderId=5 tradeId=1 accountId=3" + AT;
        assertEquals(
            List.of(fill + "fee=0.0015 feeAsset=BNB feeScale=4 " + end, fill + "fee=raw:-8 " + end), events.lines);
    }

    @Test
    void aDoubtSaysWhatWasAskedFor() {
        reports.unanswered(1, 5, Command.NEW, Doubt.TIMED_OUT);
        reports.unanswered(0, 0, Command.CANCEL_ALL, Doubt.VENUE_ERROR);
        reports.accountStatus(FeedState.STALE);
        assertEquals(
            List.of(
                "CommandUnanswered instrumentId=1 command=NEW doubt=TIMED_OUT orderId=5 accountId=3",
                "CommandUnanswered command=CANCEL_ALL doubt=VENUE_ERROR orderId=0 accountId=3",
                "AccountStatus accountId=3 state=STALE"),
            events.lines);
    }

    @Test
    void aStatementCountsItsLinesAndNothingElse() {
        statements.balance("BTC", 5, 4, 8);
        statements.open(12);
        statements.order(1, new OpenOrder(0, 77, "", "web", Side.BUY, OrderType.LIMIT, TimeInForce.GTC, 100, 9, 3));
        statements.position(1, -3, 99);
        statements.trade(1, 77, execution.of(0, 8, Side.BUY, Liquidity.MAKER).at(100, 3, 6).fee(1));
        statements.close(false);
        assertEquals(
            List.of(
                "BalanceStated accountId=3 asset=BTC total=0.00000005 available=0.00000004 scale=8 statement=0" + AT,
                "StatementOpened accountId=3 statement=12",
                "OrderStated instrumentId=1 side=BUY quantity=raw:9 price=raw:100 filled=raw:3 orderType=LIMIT timeInForce=GTC "
                    + "orderId=0 venueOrderId=77 clientId=web accountId=3 statement=12" + AT,
                "PositionStated instrumentId=1 quantity=raw:-3 averagePrice=raw:99 accountId=3 statement=12" + AT,
                "TradeStated instrumentId=1 side=BUY quantity=raw:3 price=raw:100 liquidity=MAKER fee=raw:1 orderId=0 "
                    + "venueOrderId=77 tradeId=8 accountId=3 statement=12" + AT,
                "StatementClosed accountId=3 lines=3 whole=OFF statement=12"),
            events.lines);
    }
}
