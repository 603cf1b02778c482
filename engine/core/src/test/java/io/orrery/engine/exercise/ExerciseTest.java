package io.orrery.engine.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.orrery.engine.state.Tally;
import io.orrery.engine.strategy.StrategyCatalogue;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who exercises does all that an order takes, every time, and leaves nothing behind. */
final class ExerciseTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ORDERS = 10_000;

    private final Exercise exercise = new Exercise(new StrategyCatalogue(List.of()));

    /** A book, an order's acceptance and execution, and a trade. */
    private void orders(int count) {
        for (int i = 0; i < 4 * count; i++) {
            exercise.step();
        }
    }

    @Test
    void everyOrderIsSentAndExecutedAndNoneDenied() {
        orders(ORDERS);

        Tally tally = exercise.state().tally();
        assertEquals(ORDERS, tally.orders());
        assertEquals(ORDERS, tally.fills());
        assertEquals(0, tally.denials());
        assertEquals(0, exercise.state().orders().size());
        assertEquals(0, exercise.state().portfolio().held(MadeUpMarket.ID, MadeUpMarket.ID));
        assertEquals(0, exercise.state().ledger().openHolds());
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
