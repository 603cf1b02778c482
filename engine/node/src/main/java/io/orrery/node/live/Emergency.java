package io.orrery.node.live;

import io.orrery.node.home.OperatorWord;
import io.orrery.node.home.Quarantine;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A strategy that nobody can stop any more, where there are real orders: they are ended by the kill, and no start plays it again.
 */
final class Emergency {
    private static final long KILL_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final KillSwitch kill;
    private final Quarantine quarantine;

    Emergency(KillSwitch kill, Quarantine quarantine) {
        this.kill = kill;
        this.quarantine = quarantine;
    }

    void declare(String strategy) {
        kill.kill(new OperatorWord("watchdog", "", strategy + " does not come to an end"));
        quarantine.add(strategy);
    }

    /** Waits until the orders are ended, but not for ever. */
    void settle() {
        long until = System.nanoTime() + KILL_NANOS;
        while (!kill.isOver() && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
