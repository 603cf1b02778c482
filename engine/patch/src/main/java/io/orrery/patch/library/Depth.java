package io.orrery.patch.library;

import io.orrery.engine.book.Book;
import io.orrery.patch.module.Ports;

/** What lies within reach of the middle. */
final class Depth extends OnBook {
    private static final double MILLION = 1e6;

    @Override
    void look(Ports ports, Book book, int instrument) {
        double mid = (bid(ports, book, instrument) + ask(ports, book, instrument)) / 2;
        double reach = mid * ports.parameter(0) / MILLION;
        int bids = 0;
        while (bids < book.bidLevels() && ports.around().price(instrument, book.bid(bids)) >= mid - reach) {
            bids++;
        }
        int asks = 0;
        while (asks < book.askLevels() && ports.around().price(instrument, book.ask(asks)) <= mid + reach) {
            asks++;
        }
        ports.tell(0, bids(ports.around(), book, instrument, bids));
        ports.tell(1, asks(ports.around(), book, instrument, asks));
    }
}
