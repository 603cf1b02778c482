package io.orrery.patch.library;

import io.orrery.engine.book.Book;
import io.orrery.patch.module.Ports;

/** Each best price counts by what is offered against it. */
final class Microprice extends OnBook {

    @Override
    void look(Ports ports, Book book, int instrument) {
        double bids = bids(ports.around(), book, instrument, 1);
        double asks = asks(ports.around(), book, instrument, 1);
        ports.tell(0, (bid(ports, book, instrument) * asks + ask(ports, book, instrument) * bids) / (bids + asks));
    }
}
