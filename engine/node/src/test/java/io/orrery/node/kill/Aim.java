package io.orrery.node.kill;

import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.vitals.NodeState;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** When to kill: what is waited for, and how long after it at most. The rest is chance. */
enum Aim {
    /** Any moment of a session at work. */
    MOMENT(NodeState.READY, 800_000_000L),
    /** Stopped at any moment, again and again, until that is inside a batch. */
    RECORD(NodeState.READY, 400_000_000L),
    /** Stopped as soon as the next segment is begun, again and again, until that is inside a roll. */
    ROLL(NodeState.READY, 300_000L),
    /** The same of a snapshot. */
    SNAPSHOT(NodeState.READY, 300_000L),
    /** Any moment from the first sign of life to a little after the recovery. */
    RECOVERY(NodeState.STARTING, 250_000_000L);

    private static final long PATIENCE_NANOS = 1_500_000_000L;
    private static final long READY_NANOS = 20_000_000_000L;

    private final NodeState state;
    private final long longest;

    Aim(NodeState state, long longest) {
        this.state = state;
        this.longest = longest;
    }

    /** Three of ten at any moment of a session at work. */
    static Aim drawn(SplittableRandom random) {
        int one = random.nextInt(10);
        return one < 3 ? MOMENT : one < 4 ? RECORD : one < 6 ? ROLL : one < 8 ? SNAPSHOT : RECOVERY;
    }

    /** Returns when the moment has come. What it returns is the time from spawn to ready, or 0 if that was not waited for. */
    long await(Daemon daemon, Home home, SplittableRandom random) throws IOException {
        long nanos = daemon.await(state, READY_NANOS);
        if (this == SNAPSHOT || this == ROLL) {
            awaitBegun(home);
        }
        long until = System.nanoTime() + random.nextLong(longest);
        while (System.nanoTime() < until && daemon.alive()) {
            LockSupport.parkNanos(Math.min(200_000L, until - System.nanoTime()));
        }
        switch (this) {
            case RECORD -> stopInside(KillClass.RECORD, daemon, home);
            case ROLL -> stopInside(KillClass.ROLL, daemon, home);
            case SNAPSHOT -> stopInside(KillClass.SNAPSHOT, daemon, home);
            default -> { }
        }
        return state == NodeState.READY ? nanos : 0;
    }

    private void stopInside(KillClass wanted, Daemon daemon, Home home) throws IOException {
        List<Session> sessions = new Sessions(home).list();
        Session newest = sessions.get(sessions.size() - 1);
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < until && daemon.alive()) {
            daemon.freeze();
            if (Left.of(newest).classes().contains(wanted)) {
                return;
            }
            daemon.thaw();
            if (this != RECORD) {
                awaitBegun(home);
            } else {
                LockSupport.parkNanos(1_000_000L);
            }
        }
    }

    private void awaitBegun(Home home) {
        List<Session> sessions = new Sessions(home).list();
        Session newest = sessions.get(sessions.size() - 1);
        File folder = (this == ROLL ? newest.journal() : newest.snapshots()).toFile();
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < until && !begun(folder)) {
            LockSupport.parkNanos(20_000L);
        }
    }

    private static boolean begun(File folder) {
        String[] parts = folder.list((where, name) -> name.endsWith(".part"));
        return parts != null && parts.length > 0;
    }
}
