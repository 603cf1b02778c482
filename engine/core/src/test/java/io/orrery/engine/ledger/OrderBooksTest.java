package io.orrery.engine.ledger;

import static io.orrery.engine.ledger.OrderBooks.INVERSE;
import static io.orrery.engine.ledger.OrderBooks.LINEAR;
import static io.orrery.engine.ledger.OrderBooks.SPOT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.engine.order.Leg;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each event of an order enters into the books, entry by entry. */
final class OrderBooksTest {
    private final OrderBooks books = new OrderBooks();

    @Test
    void aPurchaseHoldsWhatItMayCostAndPostsWhatItDid() {
        books.order(1, SPOT, Side.BUY, 100_00, 2_000);
        assertEquals(List.of("1 PENDING HOLD 200 USDT POSITION < CASH"), books.entries());
        books.filled(1, SPOT, Side.BUY, 99_00, 500);
        assertEquals(List.of(
            "2 POST TRADE 49.5 USDT POSITION < CASH",
            "2 POSTED TRADE 0.5 BTC CASH < POSITION",
            "2 PENDING HOLD 150 USDT POSITION < CASH"), books.entries());
        books.filled(1, SPOT, Side.BUY, 100_00, 1_500);
        assertEquals(List.of(
            "3 POST TRADE 150 USDT POSITION < CASH",
            "3 POSTED TRADE 1.5 BTC CASH < POSITION"), books.entries());
        assertEquals(List.of(), books.ended(1).entries());
    }

    @Test
    void aPurchaseThatCostMoreThanItHoldsReleasesAllOfIt() {
        books.order(1, SPOT, Side.BUY, 100_00, 2_000).entries();
        books.filled(1, SPOT, Side.BUY, 100_01, 2_000);
        assertEquals(List.of(
            "2 VOID HOLD 0 USDT POSITION < CASH",
            "2 POSTED TRADE 2 BTC CASH < POSITION",
            "2 POSTED COST 200.02 USDT POSITION < CASH"), books.entries());
    }

    @Test
    void aPurchaseThatCostNothingReleasesWhatItHeld() {
        books.order(1, SPOT, Side.BUY, 100_00, 2_000).entries();
        books.filled(1, SPOT, Side.BUY, 0, 1_000);
        assertEquals(List.of(
            "2 VOID HOLD 0 USDT POSITION < CASH",
            "2 POSTED TRADE 1 BTC CASH < POSITION",
            "2 PENDING HOLD 100 USDT POSITION < CASH"), books.entries());
    }

    @Test
    void aSaleHoldsTheAssetAndPostsWhatLeft() {
        books.order(1, SPOT, Side.SELL, 100_00, 2_000);
        assertEquals(List.of("1 PENDING HOLD 2 BTC POSITION < CASH"), books.entries());
        books.filled(1, SPOT, Side.SELL, 101_00, 500);
        assertEquals(List.of(
            "2 POST TRADE 0.5 BTC POSITION < CASH",
            "2 POSTED COST 50.5 USDT CASH < POSITION",
            "2 PENDING HOLD 1.5 BTC POSITION < CASH"), books.entries());
        books.filled(1, SPOT, Side.SELL, 100_00, 1_501);
        assertEquals(List.of(
            "3 VOID HOLD 0 BTC POSITION < CASH",
            "3 POSTED TRADE 1.501 BTC POSITION < CASH",
            "3 POSTED COST 150.1 USDT CASH < POSITION"), books.entries(), "it sold more than was asked for");
    }

    @Test
    void anOrderWithoutAPriceHoldsNothing() {
        books.order(1, SPOT, Side.SELL, 0, 2_000).order(2, SPOT, Side.BUY, 0, 2_000).order(3, LINEAR, Side.BUY, 0, 2_000);
        assertEquals(List.of(), books.entries());
        books.filled(1, SPOT, Side.SELL, 100_00, 500);
        assertEquals(List.of(
            "4 POSTED TRADE 0.5 BTC POSITION < CASH",
            "4 POSTED COST 50 USDT CASH < POSITION"), books.entries());
    }

    @Test
    void aContractHoldsItsMarginUntilThePositionBindsIt() {
        books.order(1, LINEAR, Side.SELL, 100_00, 2_000);
        assertEquals(List.of("1 PENDING HOLD 4 USDC MARGIN < CASH"), books.entries());
        books.filled(1, LINEAR, Side.SELL, 100_00, 500);
        assertEquals(List.of(
            "2 VOID HOLD 0 USDC MARGIN < CASH",
            "2 POSTED TRADE 0.5 ETH/USDC POSITION < CASH",
            "2 POSTED COST 50 USDC OUTSIDE < POSITION",
            "2 POSTED MARGIN 1 USDC MARGIN < CASH",
            "2 PENDING HOLD 3 USDC MARGIN < CASH"), books.entries());
        assertEquals(List.of("3 VOID HOLD 0 USDC MARGIN < CASH"), books.ended(1).entries());
        assertEquals(List.of(), books.ended(1).entries(), "once");
    }

    @Test
    void aContractThatNeedsNoMarginHoldsNone() {
        books.rates[LINEAR] = 0;
        books.order(1, LINEAR, Side.BUY, 100_00, 2_000);
        assertEquals(List.of(), books.entries());
    }

    @Test
    void newTermsHoldAnew() {
        books.order(1, SPOT, Side.BUY, 100_00, 2_000).entries();
        books.amended(1, SPOT, 90_00, 3_000);
        assertEquals(List.of(
            "2 VOID HOLD 0 USDT POSITION < CASH",
            "2 PENDING HOLD 270 USDT POSITION < CASH"), books.entries());
        assertEquals(List.of("3 VOID HOLD 0 USDT POSITION < CASH"), books.ended(1).entries());
    }

    @Test
    void whatIsClosedLeavesAtItsShareOfTheCostAndTheRestIsGain() {
        books.filled(9, LINEAR, Side.BUY, 100_00, 2_000).entries();
        books.filled(9, LINEAR, Side.SELL, 110_00, 500);
        assertEquals(List.of(
            "2 POSTED TRADE 0.5 ETH/USDC POSITION < CASH",
            "2 POSTED COST 50 USDC OUTSIDE < POSITION",
            "2 POSTED GAIN 5 USDC CASH < REALISED",
            "2 POSTED MARGIN 1 USDC CASH < MARGIN"), books.entries());
        books.filled(9, LINEAR, Side.SELL, 90_00, 2_500);
        assertEquals(List.of(
            "3 POSTED TRADE 2.5 ETH/USDC POSITION < CASH",
            "3 POSTED COST 240 USDC OUTSIDE < POSITION",
            "3 POSTED GAIN 15 USDC REALISED < CASH",
            "3 POSTED MARGIN 1.2 USDC CASH < MARGIN"), books.entries(), "turned over: one short at 90");
    }

    @Test
    void newRatesBindAnewWhatIsHeldOfThatInstrumentAlone() {
        books.filled(9, LINEAR, Side.BUY, 100_00, 1_000).filled(9, INVERSE, Side.SELL, 50_000_0, 1_000);
        books.entries();
        assertEquals(List.of("3 POSTED MARGIN 3 USDC MARGIN < CASH"), books.rate(LINEAR, 50_000_000_000L).entries());
        assertEquals(List.of("4 POSTED MARGIN 0.0001 BTC CASH < MARGIN"), books.rate(INVERSE, 5_000_000_000L).entries());
        assertEquals(List.of(), books.rate(INVERSE, 5_000_000_000L).entries());
    }

    @Test
    void cashAndFundingOfAnAssetAreOfTheirAccount() {
        books.deposit(1, "USDT", 5_00000000L).deposit(2, "USDT", 7_00000000L).deposit(1, "EUR", -3_00000000L);
        books.funding(1, "USDT", 50_000_000).funding(2, "EUR", -20_000_000);
        assertEquals(List.of(
            "1 POSTED DEPOSIT 5 USDT CASH < OUTSIDE",
            "2 POSTED DEPOSIT 7 USDT CASH < OUTSIDE",
            "3 POSTED DEPOSIT 3 EUR OUTSIDE < CASH",
            "4 POSTED FUNDING 0.5 USDT CASH < FUNDING",
            "5 POSTED FUNDING 0.2 EUR FUNDING < CASH"), books.entries());
        assertEquals("5.5", books.balance("USDT", Code.CASH, 1, 0, Leg.NET));
        assertEquals("7", books.balance("USDT", Code.CASH, 2, 0, Leg.NET));
        assertEquals("-3", books.balance("EUR", Code.CASH, 1, 0, Leg.NET));
        assertEquals("-0.2", books.balance("EUR", Code.CASH, 2, 0, Leg.NET));
    }

    @Test
    void positionsAreApartByAccountInstrumentAndLeg() {
        long quantity = 1;
        for (int account = 1; account <= 2; account++) {
            for (int id : new int[] {LINEAR, INVERSE}) {
                for (Side side : new Side[] {Side.BUY, Side.SELL}) {
                    books.filled(account, id, side, quantity++, Switch.OFF);
                }
            }
        }
        books.filled(2, INVERSE, Side.BUY, 3, Switch.ON);
        assertEquals("-0.001", books.balance("ETH/USDC", Code.POSITION, 1, LINEAR, Leg.LONG));
        assertEquals("0.002", books.balance("ETH/USDC", Code.POSITION, 1, LINEAR, Leg.SHORT));
        assertEquals("-3", books.balance("BTC/USD", Code.POSITION, 1, INVERSE, Leg.LONG));
        assertEquals("4", books.balance("BTC/USD", Code.POSITION, 1, INVERSE, Leg.SHORT));
        assertEquals("-0.005", books.balance("ETH/USDC", Code.POSITION, 2, LINEAR, Leg.LONG));
        assertEquals("0.006", books.balance("ETH/USDC", Code.POSITION, 2, LINEAR, Leg.SHORT));
        assertEquals("-7", books.balance("BTC/USD", Code.POSITION, 2, INVERSE, Leg.LONG));
        assertEquals("5", books.balance("BTC/USD", Code.POSITION, 2, INVERSE, Leg.SHORT), "of eight three were closed");
    }

    @Test
    void whatIsSavedAndLoadedKnowsWhichHoldIsWhose() {
        books.order(2, SPOT, Side.BUY, 100_00, 1_000).order(1, SPOT, Side.BUY, 50_00, 1_000).reload().entries();
        assertEquals(List.of("3 VOID HOLD 0 USDT POSITION < CASH"), books.ended(1).entries());
        books.filled(2, SPOT, Side.BUY, 100_00, 1_000);
        assertEquals(List.of(
            "4 POST TRADE 100 USDT POSITION < CASH",
            "4 POSTED TRADE 1 BTC CASH < POSITION"), books.entries());
    }
}
