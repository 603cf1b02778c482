package io.orrery.node.live;

import org.agrona.ErrorHandler;
import org.agrona.concurrent.Agent;

/** A role that exercises while it has nothing to do, one step at a time, and none too soon behind another. */
final class Exercised implements Agent {
    private final Agent role;
    private final Runnable step;
    private final long everyNanos;
    private final ErrorHandler errors;
    private long due;
    private boolean failed;

    /**
     * @param step must take microseconds and change nothing that the role knows
     * @param errors hears of a step that failed: it was the last one
     */
    Exercised(Agent role, Runnable step, long everyNanos, ErrorHandler errors) {
        this.role = role;
        this.step = step;
        this.everyNanos = everyNanos;
        this.errors = errors;
        due = System.nanoTime();
    }

    @Override
    public int doWork() throws Exception {
        int work = role.doWork();
        if (work == 0 && !failed) {
            long now = System.nanoTime();
            if (now - due >= 0) {
                due = now + everyNanos;
                exercise();
            }
        }
        return work;
    }

    /** No session ends for want of exercise. */
    private void exercise() {
        try {
            step.run();
        } catch (RuntimeException | Error refused) {
            failed = true;
            errors.onError(refused);
        }
    }

    @Override
    public void onStart() {
        role.onStart();
    }

    @Override
    public void onClose() {
        role.onClose();
    }

    @Override
    public String roleName() {
        return role.roleName();
    }
}
