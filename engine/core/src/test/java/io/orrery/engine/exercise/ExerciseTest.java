package io.orrery.engine.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.orrery.engine.state.Tally;
import io.orrery.engine.strategy.StrategyCatalogue;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;

/** Who exercises does all that an order takes, every time, and leaves nothing behind. */
final class ExerciseTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ORDERS = 10_000;
    /** Calls, unless the JVM is told otherwise. */
    private static final int COMPILED_AT = 200;

    private final Exercise exercise = new Exercise(new StrategyCatalogue(List.of()), List.of(this::sent));
    private long sent;

    private boolean sent(DirectBuffer message, int offset, int length) {
        return ++sent % 2 == 0;
    }

    /** All of them are over at the end. */
    private void orders(int count) {
        long enough = exercise.orders() + count;
        while (exercise.orders() < enough || exercise.state().orders().first() != null) {
            exercise.step();
        }
    }

    @Test
    void everyOrderIsSentAndExecutedAndNoneDenied() {
        orders(ORDERS);

        Tally tally = exercise.state().tally();
        assertEquals(ORDERS, tally.orders());
        assertEquals(ORDERS, tally.fills());
        assertEquals(ORDERS, sent, "whatever the gateway says");
        assertEquals(0, tally.denials());
        assertEquals(0, exercise.state().orders().size());
        assertEquals(0, exercise.state().ledger().openHolds());
    }

    /** Where it would meet the orders of those who take part, they would be denied. */
    @Test
    void itTradesAside() {
        orders(1);
        assertEquals(10, exercise.state().portfolio().held(MadeUpMarket.ID, MadeUpMarket.ASIDE));
        assertEquals(0, exercise.state().portfolio().held(MadeUpMarket.ID, exercise.instrument().id()));
    }

    /** What an instrument's first order needs is met so often that it is compiled; after that, one instrument is enough. */
    @Test
    void eachInstrumentHasItsFirstOrderOnce() {
        int asides = MadeUpMarket.SWINGS * MadeUpMarket.MARKETS_EACH;
        orders(asides);
        for (int i = 0; i < asides; i++) {
            assertEquals(10, exercise.state().portfolio().held(MadeUpMarket.ID, MadeUpMarket.ASIDE + i));
        }
        assertTrue(asides >= COMPILED_AT);

        orders(1);
        assertEquals(0, exercise.state().portfolio().held(MadeUpMarket.ID, MadeUpMarket.ASIDE), "it is sold again");
        orders(1);
        assertEquals(10, exercise.state().portfolio().held(MadeUpMarket.ID, MadeUpMarket.ASIDE));
        assertEquals(10, exercise.state().portfolio().held(MadeUpMarket.ID, MadeUpMarket.ASIDE + 1));
    }

    @Test
    void noMemoryIsTaken() {
        orders(ORDERS);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 100; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            orders(10);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least);
    }
}
