package io.orrery.patch.library;

import io.orrery.engine.book.Book;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** The best prices of a book and what is there, told only where they are others than before. */
final class Quote implements PatchModule {
    private static final int BID = 0;
    private static final int BIDS = 1;
    private static final int ASK = 2;
    private static final int ASKS = 3;

    private final int instrument;

    Quote(int instrument) {
        this.instrument = instrument;
    }

    @Override
    public void evaluate(Ports ports) {
        Book book = ports.around().book(instrument);
        if (book != null && book.isGood()) {
            ports.show(BID, OnBook.bid(ports, book, instrument));
            ports.show(BIDS, OnBook.bids(ports.around(), book, instrument, 1));
            ports.show(ASK, OnBook.ask(ports, book, instrument));
            ports.show(ASKS, OnBook.asks(ports.around(), book, instrument, 1));
        }
    }
}
