package io.orrery.patch.library;

import io.orrery.engine.book.Book;
import io.orrery.patch.module.Ports;

/** The best prices. */
final class Touch extends OnBook {
    private static final int SPREAD = 3;

    @Override
    void look(Ports ports, Book book, int instrument) {
        double bid = bid(ports, book, instrument);
        double ask = ask(ports, book, instrument);
        ports.tell(0, bid);
        ports.tell(1, ask);
        ports.tell(2, (bid + ask) / 2);
        ports.tell(SPREAD, ask - bid);
    }
}
