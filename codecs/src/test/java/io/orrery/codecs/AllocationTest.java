package io.orrery.codecs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final int TURNS = 200_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final UnsafeBuffer good = new UnsafeBuffer("-50123.4500e2".getBytes(US_ASCII));
    private final UnsafeBuffer bad = new UnsafeBuffer("50123.4567".getBytes(US_ASCII));
    private final UnsafeBuffer out = new UnsafeBuffer(new byte[Decimal.MAX_TEXT_LENGTH]);
    private final Events events = new Events();
    private final EventRecord event = events.newOrder();
    private final Dictionary names = events.dictionary();
    private long sink;

    @Test
    void decimalsMoneyRecordsAndLookUpsAllocateNothing() {
        turn(TURNS);
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        long measuring = threads.getThreadAllocatedBytes(thread) - before;
        before = threads.getThreadAllocatedBytes(thread);
        turn(TURNS);
        long allocated = threads.getThreadAllocatedBytes(thread) - before - measuring;
        assertEquals(0, allocated / TURNS, allocated + " bytes in " + TURNS + " turns, sink " + sink);
        assertTrue(allocated < TURNS, allocated + " bytes");
    }

    private void turn(int turns) {
        for (int i = 0; i < turns; i++) {
            sink += Decimal.parse(good, 0, good.capacity(), 2);
            sink += Decimal.put(out, 0, sink, 8);
            sink += Money.product(i, 5_000_010_000_000_000L, -8);
            sink += refused() ? 1 : 0;
            event.seal(i);
            sink += event.intact() ? 1 : 0;
            sink += names.learn(event) ? 1 : 0;
            sink += names.priceScale(1);
        }
    }

    private boolean refused() {
        try {
            return Decimal.parse(bad, 0, bad.capacity(), 2) == 0;
        } catch (DecimalRefusal refusal) {
            return refusal.reason() == DecimalRefusal.Reason.TOO_FINE;
        }
    }
}
