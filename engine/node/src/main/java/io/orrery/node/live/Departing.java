package io.orrery.node.live;

import org.agrona.concurrent.Agent;

/** A role that ends before the thread that it shares with another does. */
final class Departing implements Agent {
    private final Agent role;
    private volatile boolean leaving;
    private volatile boolean left;

    Departing(Agent role) {
        this.role = role;
    }

    /** Has the role end at its next turn. From any thread, like the next. */
    void leave() {
        leaving = true;
    }

    boolean hasLeft() {
        return left;
    }

    @Override
    public void onStart() {
        role.onStart();
    }

    @Override
    public int doWork() throws Exception {
        if (left) {
            return 0;
        }
        if (leaving) {
            onClose();
            return 1;
        }
        return role.doWork();
    }

    @Override
    public void onClose() {
        if (!left) {
            try {
                role.onClose();
            } finally {
                left = true;
            }
        }
    }

    @Override
    public String roleName() {
        return role.roleName();
    }
}
