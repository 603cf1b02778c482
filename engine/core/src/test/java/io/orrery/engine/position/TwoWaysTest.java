package io.orrery.engine.position;

import static io.orrery.engine.position.MoneyEvents.HEDGING;
import static io.orrery.engine.position.MoneyEvents.INVERSE;
import static io.orrery.engine.position.MoneyEvents.LINEAR;
import static io.orrery.engine.position.MoneyEvents.NETTING;
import static io.orrery.engine.position.MoneyEvents.SPOT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.ledger.AccountKey;
import io.orrery.engine.ledger.Code;
import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.ledger.LedgerAccount;
import io.orrery.engine.ledger.TrialBalance;
import io.orrery.engine.order.Leg;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Positions and ledger come to the same by two ways that do not read each other, and a third, the plainest, agrees. */
final class TwoWaysTest {
    private static final long PERCENT = 10_000_000_000L;
    private static final List<String> ASSETS = List.of("BTC", "USDT", "USDC", "BNB");
    private static final List<String> FEE_ASSETS = List.of("", "BNB", "BTC", "USDC");

    private final MoneyEvents money = new MoneyEvents().started();
    private final PlainMoney plain = new PlainMoney();
    private SplittableRandom random;

    private Ledger ledger() {
        return money.state().ledger();
    }

    private Portfolio portfolio() {
        return money.state().portfolio();
    }

    @Test
    void aHedgingAccountHoldsLongAndShortApart() {
        money.fill(HEDGING, LINEAR, Side.BUY, 100_00, 3_000, 0, "", Switch.OFF);
        money.fill(HEDGING, LINEAR, Side.SELL, 110_00, 1_000, 0, "", Switch.OFF);
        assertEquals(3_000, portfolio().find(HEDGING, LINEAR, Leg.LONG).quantity());
        assertEquals(-1_000, portfolio().find(HEDGING, LINEAR, Leg.SHORT).quantity());
        assertEquals(2_000, portfolio().held(HEDGING, LINEAR));
        assertNull(portfolio().find(HEDGING, LINEAR));
        money.fill(HEDGING, LINEAR, Side.SELL, 120_00, 3_000, 0, "", Switch.ON);
        money.fill(HEDGING, LINEAR, Side.BUY, 100_00, 1_000, 0, "", Switch.ON);
        assertEquals(60_000_000, portfolio().find(HEDGING, LINEAR, Leg.LONG).realised());
        assertEquals(10_000_000, portfolio().find(HEDGING, LINEAR, Leg.SHORT).realised());
        assertEquals(0, portfolio().held(HEDGING, LINEAR));
    }

    @Test
    void whoeverKeepsTheLegsSeesWhatBothGain() {
        Legs legs = portfolio().legs(HEDGING, LINEAR);
        assertEquals(0, legs.quantity());
        assertEquals(0, legs.profit(100_00));
        assertEquals(0, portfolio().size());
        money.fill(HEDGING, LINEAR, Side.BUY, 100_00, 3_000, 0, "", Switch.OFF);
        money.fill(HEDGING, LINEAR, Side.SELL, 110_00, 1_000, 0, "", Switch.OFF);
        assertEquals(2_000, legs.quantity());
        assertEquals(20_000_000, legs.profit(105_00));
        assertEquals(-10_000_000, legs.profit(90_00));
        assertSame(legs, portfolio().legs(HEDGING, LINEAR));
        money.fill(NETTING, LINEAR, Side.SELL, 110_00, 1_000, 0, "", Switch.OFF);
        assertEquals(5_000_000, portfolio().legs(NETTING, LINEAR).profit(105_00));
    }

    @Test
    void withoutHedgingTheSameTradesAreOnePosition() {
        money.fill(NETTING, LINEAR, Side.BUY, 100_00, 3_000, 0, "", Switch.OFF);
        money.fill(NETTING, LINEAR, Side.SELL, 110_00, 1_000, 0, "", Switch.ON);
        assertEquals(2_000, portfolio().find(NETTING, LINEAR).quantity());
        assertEquals(10_000_000, portfolio().find(NETTING, LINEAR).realised());
    }

    @Test
    void aPaymentThatIsToldAgainCountsOnce() {
        money.funding(900, NETTING, INVERSE, "BTC", -500, 8).funding(900, NETTING, INVERSE, "BTC", -500, 8);
        assertEquals(-500, portfolio().find(NETTING, INVERSE).funding());
        assertEquals(-500, portfolio().holding(NETTING, "BTC").total(8));
    }

    @Test
    void newMarginRatesBindWhatPositionsNeedByThem() {
        money.deposit(NETTING, "USDC", 1_000, 0).margin(LINEAR, 10 * PERCENT, PERCENT);
        money.fill(NETTING, LINEAR, Side.BUY, 100_00, 3_000);
        assertEquals(new BigInteger("30000000000000000000"), balance("USDC", Code.MARGIN, NETTING, LINEAR, Leg.NET));
        money.margin(LINEAR, 20 * PERCENT, PERCENT);
        assertEquals(new BigInteger("60000000000000000000"), balance("USDC", Code.MARGIN, NETTING, LINEAR, Leg.NET));
        assertEquals(60_000_000, money.state().treasury().margin().initial(portfolio().find(NETTING, LINEAR)));
        assertEquals(new BigInteger("940000000000000000000"), balance("USDC", Code.CASH, NETTING, 0, Leg.NET));
    }

    /** 3 at 100 need 30; when 1 is executed, 20 are held for the rest and 10 are bound, in the books of its leg. */
    @Test
    void anOrderHoldsTheMarginThatItMayNeedUntilItsEnd() {
        money.margin(LINEAR, 10 * PERCENT, PERCENT);
        long id = money.order(HEDGING, LINEAR, Side.SELL, 100_00, 3_000, Switch.OFF);
        assertEquals(new BigInteger("30000000000000000000"), marginHeld());
        money.filled(id, HEDGING, LINEAR, Side.SELL, 100_00, 1_000, 2_000);
        assertEquals(new BigInteger("20000000000000000000"), marginHeld());
        assertEquals(new BigInteger("10000000000000000000"), balance("USDC", Code.MARGIN, HEDGING, LINEAR, Leg.SHORT));
        money.canceled(id, HEDGING, LINEAR, 2_000);
        assertEquals(BigInteger.ZERO, marginHeld());
        assertEquals(-1_000, portfolio().held(HEDGING, LINEAR));
    }

    private BigInteger marginHeld() {
        return ledger().find(new AccountKey("USDC", Code.MARGIN, HEDGING, LINEAR, Leg.SHORT)).pending();
    }

    @Test
    void fundingInAnAssetThatIsNotTheContractsIsBookedApart() {
        money.funding(NETTING, LINEAR, "BNB", 12, 8).funding(NETTING, 999, "BTC", -7, 8);
        assertEquals(12, portfolio().holding(NETTING, "BNB").total(8));
        assertEquals(new BigInteger("120000000000"), balance("BNB", Code.FUNDING, NETTING, 0, Leg.NET));
        assertEquals(new BigInteger("-70000000000"), balance("BTC", Code.CASH, NETTING, 0, Leg.NET));
    }

    /** Spot, linear and inverse, flips, fees in four assets, funding, deposits, hedging, liquidations, restarts. */
    @Test
    void gainsFundingAndFeesAreWhatCashAndMarginChangedBy() {
        for (int seed = 0; seed < 8; seed++) {
            random = new SplittableRandom(seed);
            for (int i = 0; i < 1_500; i++) {
                step(seed);
                check("seed=" + seed + " step=" + i);
            }
        }
        for (int i = 0; i < portfolio().size(); i++) {
            assertNotEquals(0, portfolio().at(i).fills() + Math.abs(portfolio().at(i).funding()));
        }
        assertEquals(3 + 1 + 2 * 2 + 2, portfolio().size(), "one each; of the hedging account: spot, two legs, funding");
    }

    private void step(int seed) {
        int account = random.nextBoolean() ? NETTING : HEDGING;
        switch (random.nextInt(20)) {
            case 0 -> deposit(account);
            case 1 -> funding(account, LINEAR + random.nextInt(2));
            case 2 -> money.margin(LINEAR + random.nextInt(2), random.nextLong(PERCENT, 10 * PERCENT), PERCENT);
            case 3 -> reload(random.nextInt(4));
            case 4 -> liquidate(account, LINEAR + random.nextInt(2));
            default -> trade(account, SPOT + random.nextInt(3));
        }
    }

    private void deposit(int account) {
        String asset = ASSETS.get(random.nextInt(ASSETS.size()));
        int scale = random.nextInt(19);
        long amount = random.nextLong(-1_000, 9_000);
        money.deposit(account, asset, amount, scale);
        plain.add(account, asset, BigDecimal.valueOf(amount, scale));
    }

    private void funding(int account, int id) {
        String asset = money.state().instruments().get(id).moneyAsset();
        long amount = random.nextLong(-50_000, 50_000);
        money.funding(account, id, asset, amount, 9);
        plain.add(account, asset, BigDecimal.valueOf(amount, 9));
    }

    private void reload(int chance) {
        if (chance == 0) {
            assertArrayEquals(money.reload(), money.reload());
        }
    }

    private void trade(int account, int id) {
        boolean buys = random.nextBoolean();
        String feeAsset = FEE_ASSETS.get(random.nextInt(FEE_ASSETS.size()));
        fill(account, id, buys, random.nextLong(1_000_0, 90_000_0), random.nextLong(1, 5_000), random.nextLong(-50, 90), feeAsset,
            random.nextInt(3) == 0 ? Switch.ON : Switch.OFF);
    }

    /** The venue closes a position by an order of its own, and takes a fee for it. */
    private void liquidate(int account, int id) {
        Leg leg = account == HEDGING ? random.nextBoolean() ? Leg.LONG : Leg.SHORT : Leg.NET;
        Position position = portfolio().find(account, id, leg);
        if (position != null && position.quantity() != 0) {
            boolean buys = position.quantity() < 0;
            Switch closes = buys == (leg != Leg.LONG) ? Switch.ON : Switch.OFF;
            fill(account, id, buys, random.nextLong(1_000_0, 90_000_0), Math.abs(position.quantity()), 5_000, "", closes);
            assertEquals(0, portfolio().find(account, id, leg).quantity());
        }
    }

    private void fill(
        int account, int id, boolean buys, long price, long quantity, long fee, String feeAsset, Switch closes) {
        Instrument instrument = money.state().instruments().get(id);
        money.fill(account, id, buys ? Side.BUY : Side.SELL, price, quantity, fee, feeAsset, closes);
        String leg = account == NETTING ? "" : buys == (closes == Switch.ON) ? " short" : " long";
        plain.trade(account, instrument, leg, buys ? quantity : -quantity, price);
        plain.add(account, feeAsset.isEmpty() ? instrument.moneyAsset() : feeAsset,
            BigDecimal.valueOf(-fee, feeAsset.isEmpty() ? instrument.quoteScale() : 8));
    }

    private void check(String where) {
        for (int account = NETTING; account <= HEDGING; account++) {
            for (String asset : ASSETS) {
                Holding holding = portfolio().holding(account, asset);
                BigInteger own = holding == null ? BigInteger.ZERO : holding.toBigInteger();
                assertEquals(PlainMoney.units(plain.held(account, asset)), own, where + " plain " + asset);
                assertEquals(own, cashAndMargin(account, asset), where + " ledger " + asset);
            }
        }
        TrialBalance.of(ledger()).values().forEach(balance -> assertTrue(balance.isBalanced(), () -> where + balance));
        for (int i = 0; i < portfolio().size(); i++) {
            check(portfolio().at(i), where);
        }
    }

    /** All that a position says of itself stands in the ledger too. */
    private void check(Position position, String where) {
        Instrument instrument = position.instrument();
        String asset = instrument.moneyAsset();
        String held = instrument.isSpot() ? instrument.baseAsset() : instrument.symbol();
        BigInteger unit = BigInteger.TEN.pow(18 - instrument.quoteScale());
        BigInteger lot = BigInteger.TEN.pow(18 - instrument.quantityScale());
        assertEquals(lot.multiply(BigInteger.valueOf(-position.quantity())), of(position, held, Code.POSITION), where);
        assertEquals(unit.multiply(BigInteger.valueOf(position.cost())), of(position, asset, Code.POSITION), where);
        assertEquals(unit.multiply(BigInteger.valueOf(position.realised())), of(position, asset, Code.REALISED), where);
        if (!instrument.isSpot()) {
            long bound = money.state().treasury().margin().initial(position);
            assertEquals(unit.multiply(BigInteger.valueOf(bound)), of(position, asset, Code.MARGIN), where);
        }
    }

    private BigInteger of(Position position, String asset, Code code) {
        return balance(asset, code, position.accountId(), position.instrument().id(), position.leg());
    }

    private BigInteger balance(String asset, Code code, int account, int instrument, Leg leg) {
        LedgerAccount found = ledger().find(new AccountKey(asset, code, account, instrument, leg));
        return found == null ? BigInteger.ZERO : found.balance();
    }

    private BigInteger cashAndMargin(int account, String asset) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < ledger().size(); i++) {
            AccountKey key = ledger().account(i).key();
            boolean counts = key.code() == Code.CASH || key.code() == Code.MARGIN;
            if (counts && key.accountId() == account && key.asset().equals(asset)) {
                sum = sum.add(ledger().account(i).balance());
            }
        }
        return sum;
    }
}
