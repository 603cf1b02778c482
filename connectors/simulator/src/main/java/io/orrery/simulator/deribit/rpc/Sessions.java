package io.orrery.simulator.deribit.rpc;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All open connections, and what an account's new ones begin with. */
public final class Sessions {
    private final Set<Session> open = new LinkedHashSet<>();
    private final Set<String> canceling = new HashSet<>();

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

    boolean cancelOnDisconnect(String account) {
        return canceling.contains(account);
    }

    void cancelOnDisconnect(String account, boolean wanted) {
        if (wanted) {
            canceling.add(account);
        } else {
            canceling.remove(account);
        }
    }
}
