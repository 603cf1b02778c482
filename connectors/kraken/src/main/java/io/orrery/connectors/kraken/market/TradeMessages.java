package io.orrery.connectors.kraken.market;

import java.util.ArrayList;
import java.util.List;

/** The trades of one message, in their order. It allocates when a message has more than any before. */
public final class TradeMessages {
    private final List<TradeMessage> trades = new ArrayList<>();
    private int size;

    TradeMessages() {
    }

    void clear() {
        size = 0;
    }

    TradeMessage add() {
        if (size == trades.size()) {
            trades.add(new TradeMessage());
        }
        return trades.get(size++);
    }

    public int size() {
        return size;
    }

    /** One of them, from 0 to {@link #size()}. */
    public TradeMessage get(int index) {
        return trades.get(index);
    }
}
