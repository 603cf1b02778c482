package io.orrery.connectors.demo;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.BookView;

/** Levels to be published together: what one event changed, or a whole book. */
final class Levels {
    final SideLevels bids;
    final SideLevels asks;

    Levels(int capacity) {
        bids = new SideLevels(capacity);
        asks = new SideLevels(capacity);
    }

    boolean isEmpty() {
        return bids.size() == 0 && asks.size() == 0;
    }

    void clear() {
        bids.clear();
        asks.clear();
    }

    void add(Side side, long price, long quantity) {
        (side == Side.BUY ? bids : asks).add(price, quantity);
    }

    /** Takes a whole book, the best levels first. */
    void copy(BookView book) {
        clear();
        copy(book, Side.BUY, bids);
        copy(book, Side.SELL, asks);
    }

    private static void copy(BookView book, Side side, SideLevels levels) {
        for (int depth = 0; depth < book.levels(side); depth++) {
            levels.add(book.price(side, depth), book.quantity(side, depth));
        }
    }
}
