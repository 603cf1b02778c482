package io.orrery.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.Rig;
import io.orrery.engine.book.Book;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looking at a market takes no memory, however often it is done. */
final class TacticAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final class Owner implements Strategy {
        private final QuotePair pair = new QuotePair(0, 5);
        private final Slices slices =
            new Slices(0, Profile.ofWindow(new long[] {1, 2}, 60_000_000_000L, 8), Urgency.PASSIVE, 0);
        private final ConditionalOrder stop = new ConditionalOrder(0, Condition.STOP, Watched.BOOK);
        private final List<Tactic> tactics = List.of(pair, slices, stop);
        private long bytes;

        @Override
        public void onBook(Context context, Book book) {
            pair.quote(context, 9_000, 10, 11_000, 10);
            if (slices.isDone()) {
                slices.begin(context, Side.BUY, 80, 0);
                stop.begin(context, Side.SELL, 10, 9_500, 0);
            }
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < tactics.size(); i++) {
                tactics.get(i).onBook(context, book);
                tactics.get(i).onTime(context);
            }
            bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
    }

    @Test
    void lookingAgainTakesNoMemory() {
        Owner owner = new Owner();
        try (Rig rig = new Rig(Rig.offering(() -> owner))) {
            rig.started();
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 2_000; i++) {
                rig.feed(rig.events.book(true, new long[] {9_999 - i % 2, 500}, new long[] {10_001 + i % 3, 500}));
                least = i < 100 ? least : Math.min(least, owner.bytes);
            }
            assertEquals(0, least);
        }
    }
}
