package io.orrery.simulator.deribit.rpc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All open connections, and what new ones begin with. */
public final class Sessions {
    private final Set<Session> open = new LinkedHashSet<>();
    private boolean cancelOnDisconnect;

    /** Heartbeats, and the end of those who do not answer them. */
    public void beat(long nowNanos) {
        List.copyOf(open).forEach(session -> session.beat(nowNanos));
    }

    void enter(Session session) {
        open.add(session);
    }

    void leave(Session session) {
        open.remove(session);
    }

    boolean cancelOnDisconnect() {
        return cancelOnDisconnect;
    }

    void cancelOnDisconnect(boolean wanted) {
        cancelOnDisconnect = wanted;
    }
}
