package io.orrery.simulator.binance;

import io.orrery.simulator.exchange.PublicTrade;
import io.orrery.simulator.exchange.Tape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The aggregate trades of a listing, the last of them. One is over when another begins, or nothing more can come. */
final class AggregateTape {
    private static final int KEPT = 5_000;

    private final Deque<Aggregate> closed = new ArrayDeque<>();
    private Aggregate open;
    private long lastId;

    AggregateTape(Tape before) {
        before.trades(Tape.TRADES).forEach(this::add);
        close();
    }

    /** Returns the one that was over with this trade, or null. */
    Aggregate add(PublicTrade trade) {
        if (open != null && open.takes(trade)) {
            open = open.with(trade);
            return null;
        }
        Aggregate over = close();
        open = Aggregate.of(++lastId, trade);
        return over;
    }

    /** Returns the one that is over now, or null. */
    Aggregate close() {
        Aggregate over = open;
        open = null;
        if (over != null) {
            closed.addLast(over);
            if (closed.size() > KEPT) {
                closed.removeFirst();
            }
        }
        return over;
    }

    List<Aggregate> all() {
        return new ArrayList<>(closed);
    }
}
