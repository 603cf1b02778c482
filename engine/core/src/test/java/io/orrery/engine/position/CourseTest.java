package io.orrery.engine.position;

import static io.orrery.engine.position.MoneyEvents.HEDGING;
import static io.orrery.engine.position.MoneyEvents.LINEAR;
import static io.orrery.engine.position.MoneyEvents.NETTING;
import static io.orrery.engine.position.MoneyEvents.SPOT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.engine.ledger.AccountKey;
import io.orrery.engine.ledger.Code;
import io.orrery.engine.ledger.LedgerAccount;
import io.orrery.engine.order.Leg;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Executions count in the order in which they happened, in whichever they are told. */
final class CourseTest {
    private record Trade(long number, int account, int instrument, Side side, long price, long quantity, Switch closes) {
    }

    private static void tell(MoneyEvents money, Trade trade) {
        money.fill(trade.number(), trade.account(), trade.instrument(), trade.side(), trade.price(), trade.quantity(), 0, "",
            trade.closes());
    }

    private static Trade linear(long number, Side side, long price, long quantity) {
        return new Trade(number, NETTING, LINEAR, side, price, quantity, Switch.OFF);
    }

    private static Position linear(MoneyEvents money) {
        return money.state().portfolio().find(NETTING, LINEAR);
    }

    private static MoneyEvents told(List<Trade> trades) {
        MoneyEvents money = new MoneyEvents().started();
        trades.forEach(trade -> tell(money, trade));
        return money;
    }

    /** Of a contract the venue pays what each execution realises there and then. */
    @Test
    void aSaleThatIsToldLateGainsWhatItGainedWhenItHappened() {
        MoneyEvents money = told(List.of(
            linear(1, Side.BUY, 100_00, 1_000), linear(3, Side.BUY, 120_00, 1_000), linear(2, Side.SELL, 110_00, 1_000)));
        assertEquals(1_000, linear(money).quantity());
        assertEquals(10_000_000, linear(money).realised());
        assertEquals(120_000_000, linear(money).cost());
        assertEquals(10_000_000, money.state().portfolio().holding(NETTING, "USDC").total(6));
        assertEquals(new BigInteger("10000000000000000000"), balance(money, Code.CASH, 0));
        assertEquals(new BigInteger("120000000000000000000"), balance(money, Code.POSITION, LINEAR));
    }

    private static BigInteger balance(MoneyEvents money, Code code, int instrument) {
        LedgerAccount found = money.state().ledger().find(new AccountKey("USDC", code, NETTING, instrument, Leg.NET));
        return found.balance();
    }

    /** Linear, inverse and legs apart, over thousands of executions, some of them late by up to 200 others. */
    @Test
    void whoeverIsToldLateComesToTheSameAsWhoIsToldInTime() {
        for (int seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Trade> inTime = new ArrayList<>();
            for (int i = 1; i <= 1_000; i++) {
                inTime.add(new Trade(i, random.nextBoolean() ? NETTING : HEDGING, LINEAR + random.nextInt(2),
                    random.nextBoolean() ? Side.BUY : Side.SELL, random.nextLong(1_000_0, 90_000_0), random.nextLong(1, 5_000),
                    random.nextInt(3) == 0 ? Switch.ON : Switch.OFF));
            }
            List<Trade> late = new ArrayList<>(inTime);
            for (int i = 0; i < 30; i++) {
                int from = random.nextInt(late.size() - 200);
                late.add(from + random.nextInt(200), late.remove(from));
            }
            MoneyEvents one = told(inTime);
            MoneyEvents other = told(late.subList(0, 500));
            assertArrayEquals(other.reload(), other.reload());
            late.subList(500, late.size()).forEach(trade -> tell(other, trade));
            same(one, other, seed);
        }
    }

    private static void same(MoneyEvents one, MoneyEvents other, int seed) {
        Portfolio portfolio = one.state().portfolio();
        for (int i = 0; i < portfolio.size(); i++) {
            Position position = portfolio.at(i);
            Position found = other.state().portfolio()
                .find(position.accountId(), position.instrument().id(), position.leg());
            String where = "seed " + seed + " " + position.accountId() + " " + position.instrument().symbol();
            assertEquals(position.quantity(), found.quantity(), where);
            assertEquals(position.cost(), found.cost(), where);
            assertEquals(position.realised(), found.realised(), where);
        }
        for (int i = 0; i < one.state().ledger().size(); i++) {
            LedgerAccount account = one.state().ledger().account(i);
            assertEquals(account.balance(), other.state().ledger().find(account.key()).balance(), account.key().toString());
        }
    }

    /** What is told later than what is remembered is no worse than what it was before anything was remembered. */
    @Test
    void whatIsToldTooLateCountsAsTheLast() {
        for (int others = Course.REMEMBERED - 1; others <= Course.REMEMBERED + 1; others++) {
            List<Trade> trades = new ArrayList<>(List.of(linear(1, Side.BUY, 100_00, 1_000)));
            for (int i = 0; i < others; i++) {
                trades.add(linear(3 + i, Side.BUY, 120_00, 1_000));
            }
            trades.add(linear(2, Side.SELL, 110_00, 1_000));
            long realised = linear(told(trades)).realised();
            long expected = 110_000_000 - (100_000_000 + others * 120_000_000L) / (others + 1);
            if (others < Course.REMEMBERED) {
                assertEquals(10_000_000, realised, "others " + others);
            } else {
                assertEquals(expected, realised, 1.0, "others " + others);
            }
        }
    }

    /** Whatever was sold against what, the same was paid. */
    @Test
    void whatIsPaidForInFullCountsAsItIsTold() {
        MoneyEvents money = told(List.of(
            new Trade(1, NETTING, SPOT, Side.BUY, 100_00, 1_000, Switch.OFF),
            new Trade(3, NETTING, SPOT, Side.BUY, 120_00, 1_000, Switch.OFF),
            new Trade(2, NETTING, SPOT, Side.SELL, 110_00, 1_000, Switch.OFF)));
        assertEquals(0, money.state().portfolio().find(NETTING, SPOT).realised());
    }

    @Test
    void bothSidesOfATradeWithOneselfCountInTheOrderInWhichTheyAreTold() {
        MoneyEvents money = told(List.of(
            linear(1, Side.BUY, 100_00, 1_000), linear(2, Side.SELL, 110_00, 1_000), linear(2, Side.BUY, 110_00, 1_000)));
        assertEquals(10_000_000, linear(money).realised());
        assertEquals(110_000_000, linear(money).cost());
    }
}
