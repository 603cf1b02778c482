package io.orrery.node.cli;

import io.orrery.node.Refusal;
import io.orrery.node.home.Home;
import io.orrery.node.home.OperatorFiles;
import io.orrery.node.vitals.CountersView;
import io.orrery.node.vitals.NodeState;
import io.orrery.node.vitals.Vital;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks by the mapped counters at what became of a kill or its release: the process need not answer. */
final class KillWatch implements AutoCloseable {
    private static final long PAUSE_NANOS = 1_000_000L;

    private final CountersView view;

    private KillWatch(CountersView view) {
        this.view = view;
    }

    /** Null if nothing runs in this home. */
    static KillWatch of(Home home) {
        try {
            CountersView view = CountersView.open(home.countersFile());
            boolean runs = ProcessHandle.of(view.pid()).map(ProcessHandle::isAlive).orElse(false)
                && view.state() != NodeState.STOPPED && view.state() != NodeState.HALTED;
            if (runs) {
                return new KillWatch(view);
            }
            view.close();
            return null;
        } catch (Refusal nothingHasRun) {
            return null;
        }
    }

    /** Waits until no order can leave. False if some still can after so long. */
    boolean awaitShut(long nanos) {
        return await(() -> view.value(Vital.KILLED) == 1, nanos);
    }

    /** Waits until nothing is open at any venue. */
    boolean awaitEmpty(long nanos) {
        return await(() -> view.value(Vital.KILL_OPEN) == 0, nanos);
    }

    /** Waits until the request for a release was taken. */
    boolean awaitTaken(OperatorFiles files, long nanos) {
        return await(() -> files.releaseRequested().isEmpty(), nanos);
    }

    /** Waits until it is neither killed nor going to be. */
    boolean awaitReleased(OperatorFiles files, long nanos) {
        return await(() -> view.value(Vital.KILLED) == 0 && !files.isKilled(), nanos);
    }

    private static boolean await(BooleanSupplier condition, long nanos) {
        long end = System.nanoTime() + nanos;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    long value(Vital vital) {
        return view.value(vital);
    }

    @Override
    public void close() {
        view.close();
    }
}
