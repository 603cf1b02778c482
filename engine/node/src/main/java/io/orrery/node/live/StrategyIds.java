package io.orrery.node.live;

import io.orrery.engine.state.Roster;
import io.orrery.node.config.StrategyEntry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives strategies their ids: each the one that it had in earlier sessions, a new one above all of them. From any thread. */
final class StrategyIds {
    private final Map<Integer, String> kinds = new ConcurrentHashMap<>();
    private final Roster before;
    private int last;

    StrategyIds(Roster before) {
        this.before = before;
        last = before.highest();
    }

    /** Of what the configuration says so of, on this account, with this instrument first. To be asked once. */
    synchronized int of(StrategyEntry entry, int accountId, int instrumentId) {
        int known = before.idOf(entry.name(), accountId, instrumentId);
        int id = known > 0 ? known : ++last;
        kinds.put(id, entry.kind());
        return id;
    }

    /** Which strategy has this id. */
    String strategyOf(int id) {
        return kinds.get(id);
    }
}
