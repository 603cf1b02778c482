package io.orrery.node.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** The follower's thread looks for questions all the time. */
final class PatchViewsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LOOKS = 1_000;

    @Test
    void whereNothingIsAskedNothingIsMade() {
        PatchViews views = new PatchViews();
        long least = Long.MAX_VALUE;
        for (int turn = 0; turn < 20; turn++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < LOOKS; i++) {
                views.look(null, i);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least);
    }
}
