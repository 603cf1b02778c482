package io.orrery.node.live;

import io.orrery.engine.strategy.Performing;
import io.orrery.engine.strategy.Watchdog;
import io.orrery.journal.disk.Disk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Cut;
import io.orrery.node.home.OperatorWord;
import io.orrery.node.home.Quarantine;
import io.orrery.node.home.Session;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What is done about a strategy that holds up the engine for good. Nobody can stop a thread that does not listen: so orders are
 * ended by the kill, the strategy is put into quarantine, the session is told at which call it was cut off, and the process ends.
 */
final class Endless {
    private static final long KILL_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Watchdog watchdog;
    private final StrategyIds strategies;
    private final KillSwitch kill;
    private final Quarantine quarantine;
    private final Session session;
    private final Disk disk;
    private volatile boolean found;

    Endless(
        Watchdog watchdog, StrategyIds strategies, KillSwitch kill, Quarantine quarantine, Session session, Disk disk) {
        this.watchdog = watchdog;
        this.strategies = strategies;
        this.kill = kill;
        this.quarantine = quarantine;
        this.session = session;
        this.disk = disk;
    }

    /** @throws Refusal if there is one: then the session is over, and the engine's thread is not to be waited for */
    void look() {
        long call = found ? 0 : watchdog.look(System.nanoTime());
        if (call != 0) {
            found = true;
            String strategy = strategies.strategyOf(Performing.strategyOf(call));
            kill.kill(new OperatorWord("watchdog", "", strategy + " does not come to an end"));
            quarantine.add(strategy);
            new Cut(call, strategy).write(session, disk);
            long until = System.nanoTime() + KILL_NANOS;
            while (!kill.isOver() && System.nanoTime() < until) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            throw new Refusal(
                ExitCode.REFUSED, "strategy " + strategy + " does not come to an end: killed, and in quarantine",
                "mend it, then: ./orrery strategy release " + strategy + ", and ./orrery release in the next session");
        }
    }

    /** True if the engine's thread may be lost: the next looks say so. By the thread that looks. */
    boolean isSuspected() {
        return watchdog.isCut();
    }

    /** True if the engine's thread is lost. From any thread, once {@link #look} has thrown. */
    boolean isFound() {
        return found;
    }
}
