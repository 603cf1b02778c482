package io.orrery.engine.state;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.StrategyStartedDecoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which id each strategy has, by its name in the configuration, its account and its first instrument: it keeps it for good,
 * and with it what it holds, and what was forbidden to it.
 */
public final class Roster {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final StrategyStartedDecoder started = new StrategyStartedDecoder();
    private final Map<String, Integer> ids = new TreeMap<>();
    private int highest;

    void onStarted(EventRecord event) {
        started.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        String owner = started.owner();
        highest = Math.max(highest, started.strategyId());
        if (!owner.isEmpty()) {
            ids.put(key(owner, started.accountId(), started.instrumentId()), started.strategyId());
        }
    }

    private static String key(String owner, int accountId, int instrumentId) {
        return owner + '/' + accountId + '/' + instrumentId;
    }

    /** 0 if it has none yet. */
    public int idOf(String owner, int accountId, int instrumentId) {
        return ids.getOrDefault(key(owner, accountId, instrumentId), 0);
    }

    /** The highest that was ever given. */
    public int highest() {
        return highest;
    }

    void save(StateWriter out) {
        out.section("roster");
        out.putInt(highest);
        out.putInt(ids.size());
        ids.forEach((key, id) -> {
            out.putText(key);
            out.putInt(id);
        });
    }

    void load(StateReader in) {
        in.section("roster");
        highest = in.getInt();
        ids.clear();
        for (int i = in.getInt(); i > 0; i--) {
            ids.put(in.getText(), in.getInt());
        }
    }
}
