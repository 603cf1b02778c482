package io.orrery.patch.library;

import io.orrery.engine.book.Book;
import io.orrery.patch.module.Ports;

/** Bids against offers. */
final class Imbalance extends OnBook {
    private final int levels;

    Imbalance(int levels) {
        this.levels = levels;
    }

    @Override
    void look(Ports ports, Book book, int instrument) {
        double bids = bids(ports.around(), book, instrument, levels);
        double asks = asks(ports.around(), book, instrument, levels);
        ports.tell(0, (bids - asks) / (bids + asks));
    }
}
