package io.orrery.matching.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class MarketInstrumentTest {

    @Test
    void aNotionalIsInTheScaleOfMoney() {
        // 60,000.00 x 0.08000 = 4,800.000000 and 0.15000 x 3000 = 450.0000
        assertEquals(4_800_000_000L, TestMarkets.BITCOIN.notional(6_000_000, 8_000));
        assertEquals(4_500_000L, TestMarkets.DOGE.notional(15_000, 3_000));
    }

    @Test
    void aFeeIsAShareOfTheNotional() {
        assertEquals(96_000, TestMarkets.BITCOIN.share(6_000_000, 8_000, 20));
        assertEquals(-450, TestMarkets.DOGE.share(15_000, 3_000, -100));
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertEquals("tickSize=0", refusal(0, 10, 60_000));
        assertEquals("lotSize=0", refusal(1, 0, 60_000));
        assertEquals("startPrice=999", refusal(1, 10, 999));
        assertEquals("startPrice=60001", refusal(2, 10, 60_001));
    }

    @Test
    void pricesAndQuantitiesThatCouldOverflowMoneyAreRefused() {
        assertThrows(
            ArithmeticException.class,
            () -> new MarketInstrument(1, 0, 0, 6, 1, 1, 1, Long.MAX_VALUE / 10, 0, 1_000_000, 10));
    }

    private static String refusal(long tickSize, long lotSize, long startPrice) {
        return assertThrows(
            IllegalArgumentException.class,
            () -> new MarketInstrument(1, 2, 5, 6, tickSize, lotSize, 10, 1_000_000, 0, startPrice, 1_000)).getMessage();
    }
}
