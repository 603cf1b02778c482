package io.orrery.simulator.kraken;

import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.ExchangeView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each pair's best bid and ask went of late. */
public final class Spreads {
    private static final int MOST = 200;

    private final ExchangeView exchange;
    private final Map<Pair, Deque<Spread>> history = new HashMap<>();

    Spreads(ExchangeView exchange) {
        this.exchange = exchange;
    }

    /** The oldest first. */
    public List<Spread> of(Pair pair) {
        return new ArrayList<>(history.getOrDefault(pair, new ArrayDeque<>()));
    }

    /** Looks at the top of a book, and keeps it if it is new. */
    void look(Pair pair) {
        Deque<Spread> past = history.computeIfAbsent(pair, first -> new ArrayDeque<>());
        long bid = exchange.bestPrice(pair.listing(), Side.BUY);
        long ask = exchange.bestPrice(pair.listing(), Side.SELL);
        Spread last = past.peekLast();
        if (last == null || last.bid() != bid || last.ask() != ask) {
            past.addLast(new Spread(exchange.now(), bid, ask));
            if (past.size() > MOST) {
                past.removeFirst();
            }
        }
    }

    /** Prices are 0 where a side is empty. */
    public record Spread(long timeNanos, long bid, long ask) {
    }
}
