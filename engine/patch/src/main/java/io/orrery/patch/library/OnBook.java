package io.orrery.patch.library;

import io.orrery.engine.book.Book;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;
import io.orrery.patch.module.Surroundings;

/** A module that looks at a book each time it is told, if it can be priced from. */
abstract class OnBook implements PatchModule {

    @Override
    public final void evaluate(Ports ports) {
        int instrument = ports.instrument(0);
        if (ports.isTold(0) && instrument >= 0) {
            Book book = ports.around().book(instrument);
            if (book.isGood()) {
                look(ports, book, instrument);
            } else {
                miss();
            }
        }
    }

    abstract void look(Ports ports, Book book, int instrument);

    /** The book can't be priced from. */
    void miss() {
    }

    static double bid(Ports ports, Book book, int instrument) {
        return ports.around().price(instrument, book.bid(0));
    }

    static double ask(Ports ports, Book book, int instrument) {
        return ports.around().price(instrument, book.ask(0));
    }

    static double bids(Surroundings around, Book book, int instrument, int levels) {
        long quantity = 0;
        for (int level = 0; level < Math.min(levels, book.bidLevels()); level++) {
            quantity += book.bidQuantity(level);
        }
        return around.quantity(instrument, quantity);
    }

    static double asks(Surroundings around, Book book, int instrument, int levels) {
        long quantity = 0;
        for (int level = 0; level < Math.min(levels, book.askLevels()); level++) {
            quantity += book.askQuantity(level);
        }
        return around.quantity(instrument, quantity);
    }
}
