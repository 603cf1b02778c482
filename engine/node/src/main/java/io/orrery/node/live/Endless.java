package io.orrery.node.live;

import io.orrery.engine.strategy.Performing;
import io.orrery.engine.strategy.Watchdog;
import io.orrery.journal.disk.Disk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Cut;
import io.orrery.node.home.Session;

/**
 * What is done about a strategy that holds up the engine for good. Nobody can stop a thread that does not listen: so the
 * emergency is declared, the session is told at which call it was cut off, and the process ends.
 */
final class Endless {
    private final Watchdog watchdog;
    private final StrategyIds strategies;
    private final Emergency emergency;
    private final Session session;
    private final Disk disk;
    private volatile boolean found;

    /** @param emergency null in virtual time, where nothing is at stake */
    Endless(Watchdog watchdog, StrategyIds strategies, Emergency emergency, Session session, Disk disk) {
        this.watchdog = watchdog;
        this.strategies = strategies;
        this.emergency = emergency;
        this.session = session;
        this.disk = disk;
    }

    /** @throws Refusal if there is one: then the session is over, and the engine's thread is not to be waited for */
    void look() {
        long call = found ? 0 : watchdog.look(System.nanoTime());
        if (call != 0) {
            found = true;
            throw refused(call, strategies.strategyOf(Performing.strategyOf(call)));
        }
    }

    private Refusal refused(long call, String strategy) {
        Cut cut = new Cut(call, strategy);
        if (emergency == null) {
            cut.write(session, disk);
            return new Refusal(
                ExitCode.REFUSED, "strategy " + strategy + " does not come to an end", "mend it, and try it again");
        }
        emergency.declare(strategy);
        cut.write(session, disk);
        emergency.settle();
        return new Refusal(
            ExitCode.REFUSED, "strategy " + strategy + " does not come to an end: killed, and in quarantine",
            "mend it, then: ./orrery strategy release " + strategy + ", and ./orrery release in the next session");
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
