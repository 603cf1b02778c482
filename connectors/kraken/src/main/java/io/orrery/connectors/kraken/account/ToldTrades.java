package io.orrery.connectors.kraken.account;

import java.util.HashMap;
import java.util.Map;

/**
 * Trades that whole statements told of. The venue tells the latest first, by fifties, for a price, and says how many there are:
 * if those are all known, the rest need not be told again.
 */
final class ToldTrades {
    /** For so long they are remembered beyond what was asked for. */
    private static final long KEPT_SECONDS = 60;

    private final Map<String, Long> told = new HashMap<>();
    private final Map<String, Long> stated = new HashMap<>();
    private final Map<String, Long> passed = new HashMap<>();

    /** A statement begins. */
    void begin() {
        stated.clear();
        passed.clear();
    }

    /**
     * The venue named a trade.
     *
     * @param second of the trade, of the epoch
     * @param isStated false if it is from before what the statement is about
     */
    void name(String trade, long second, boolean isStated) {
        (isStated ? stated : passed).put(trade, second);
    }

    /** True if the venue has no more trades after that second than are known. */
    boolean isAll(long count, long afterSecond) {
        return count == stated.size() + passed.size() + untold(afterSecond);
    }

    /** Told before, and not named so far. */
    private int untold(long afterSecond) {
        int trades = 0;
        for (Map.Entry<String, Long> trade : told.entrySet()) {
            boolean named = stated.containsKey(trade.getKey()) || passed.containsKey(trade.getKey());
            trades += trade.getValue() > afterSecond && !named ? 1 : 0;
        }
        return trades;
    }

    /** The statement, of trades after that second, is over: what it told is known if it is whole. */
    void end(boolean whole, long afterSecond) {
        if (whole) {
            told.putAll(stated);
        }
        told.values().removeIf(second -> second <= afterSecond - KEPT_SECONDS);
    }
}
