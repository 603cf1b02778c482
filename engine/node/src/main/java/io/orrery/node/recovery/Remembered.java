package io.orrery.node.recovery;

import io.orrery.engine.history.History;
import java.util.Set;

/**
 * What a new session remembers of those before.
 *
 * @param from when the first of it happened, in nanoseconds since the epoch; likewise until
 * @param session the newest that it was recorded in
 * @param strategies who is told of it, by their names in the configuration
 */
public record Remembered(History history, long from, long until, long events, String session, Set<String> strategies) {
    public static final Remembered NOTHING = new Remembered(History.NONE, 0, 0, 0, "", Set.of());

    public Remembered {
        strategies = Set.copyOf(strategies);
    }

    public boolean isFor(String strategy) {
        return strategies.contains(strategy);
    }
}
