package io.orrery.simulation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.InstrumentKind;
import org.junit.jupiter.api.Test;

class LotTest {
    private static final Traded CONTRACT =
        new Traded(1, 1, InstrumentKind.LINEAR, "BTC/USDC:USDC", "BTC", 0, 0, 0, "BTC", "USDC");

    private final Lot lot = new Lot(CONTRACT);

    private long trade(long number, boolean buys, long price, long quantity) {
        return lot.trade(new Executed(1, 1, buys, number, 0, 0, price, quantity, 0, "", 0, 0));
    }

    private void holds(long quantity, long cost, long realised) {
        assertEquals(quantity, lot.quantity());
        assertEquals(cost, lot.cost());
        assertEquals(realised, lot.realised());
    }

    @Test
    void closingGainsAgainstTheAverage() {
        assertEquals(0, trade(1, true, 100, 10));
        assertEquals(0, trade(2, true, 120, 10));
        assertEquals(50, trade(3, false, 115, 10));
        holds(10, 1_100, 50);
    }

    @Test
    void whatIsToldLateCountsWhereItHappened() {
        trade(1, true, 100, 10);
        trade(3, true, 120, 10);
        assertEquals(150, trade(2, false, 115, 10));
        holds(10, 1_200, 150);
    }

    @Test
    void whatIsToldLateMayTakeBackWhatOthersGained() {
        trade(1, true, 100, 10);
        assertEquals(100, trade(3, false, 110, 10));
        assertEquals(-100, trade(2, true, 120, 10));
        holds(10, 1_100, 0);
    }
}
