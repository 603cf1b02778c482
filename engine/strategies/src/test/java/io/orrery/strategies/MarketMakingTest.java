package io.orrery.strategies;

import static io.orrery.testkit.Expected.amend;
import static io.orrery.testkit.Expected.buy;
import static io.orrery.testkit.Expected.cancel;
import static io.orrery.testkit.Expected.sell;
import static io.orrery.testkit.Given.book;
import static io.orrery.testkit.Given.filled;
import static io.orrery.testkit.Given.millis;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.testkit.StrategyTestKit;
import org.junit.jupiter.api.Test;

/**
 * Quotes reckoned by hand. The middle goes from 10000 to 10001 and back, five times looked at: four steps of 100 and -99.990001
 * millionths, so a variance of 9999.0001 of these squared. With a caution of 0.01 and a horizon of one step a unit of stock
 * sways the quotes by 99.990001 millionths; half of that and ln(1 + 0.01 / 0.05) / 0.01 = 18.232156 are 68.227156, the distance
 * of each side.
 */
final class MarketMakingTest {
    private static final String SETTING = "beat.time=0.1;pulse.time=0.2;variance.length=4;usual.length=4;storm.length=2;"
        + "storm.usual=4;unit.money=10000;caution.value=0.01;horizon.value=1;thickness.value=0.05";

    private StrategyTestKit kit;

    /** Warm, and quoting around 10000: 0.68227 away. */
    private void quoting(String more) {
        kit = new StrategyTestKit(new MarketMakingPatch(), SETTING + more);
        for (int look = 0; look < 4; look++) {
            String bid = look % 2 == 0 ? "9999.00" : "10000.00";
            String ask = look % 2 == 0 ? "10001.00" : "10002.00";
            kit.given(book(bid, "5", ask, "5"), millis(200)).expectNothing();
        }
        kit.given(book("9999.00", "5", "10001.00", "5"), millis(200), millis(100));
        kit.expect(
            buy("1.000", "9999.32", TimeInForce.POST_ONLY), sell("1.000", "10000.68", TimeInForce.POST_ONLY));
    }

    @Test
    void itQuotesAroundTheMiddleWhileItHoldsNothing() {
        quoting("");
    }

    /** A unit is 10000 / 10000.5 = 0.99995: it holds 1.00005 of them, and bids and asks 0.99995 less. */
    @Test
    void whatItHoldsShiftsBothQuotesAgainstIt() {
        quoting("");
        kit.given(filled(1)).expect(amend(2, "1.000", "9999.68"), buy("1.000", "9998.32", TimeInForce.POST_ONLY));
        kit.given(filled(2)).expect(amend(3, "1.000", "9999.32"), sell("1.000", "10000.68", TimeInForce.POST_ONLY));
        assertEquals("0.000", kit.position());
    }

    @Test
    void itNeverHoldsMoreThanItsBound() {
        quoting(";bound.value=1");
        kit.given(filled(1)).expect(amend(2, "1.000", "9999.68"));
    }

    /** 0.7 of a unit shift by 0.69997. Of the side that gives back what is held no more is quoted than that. */
    @Test
    void itGoesBackToNothing() {
        quoting("");
        kit.given(filled(1, "9999.32", "0.700"));
        kit.expect(amend(1, "1.700", "9998.62"), amend(2, "0.700", "9999.98"));
    }

    /** A step of 30 usual ones is all of the usual size of four: twice that. */
    @Test
    void itIsGoneWhenThePriceJumps() {
        quoting(";storm.volatile=1.9");
        kit.given(book("10029.00", "5", "10031.00", "5")).expect(amend(2, "1.000", "10029.01"));
        kit.given(millis(100)).expect(cancel(1), cancel(2));
    }

    @Test
    void itIsGoneWhenTheBookIsSilent() {
        quoting(";patience.value=0.35");
        kit.given(millis(100)).expect(cancel(1), cancel(2));
    }

    @Test
    void itIsGoneWhenTheBookCanNotBePricedFrom() {
        quoting("");
        kit.given(book("10001.00", "5", "10001.00", "5")).expect(cancel(1), cancel(2));
    }
}
