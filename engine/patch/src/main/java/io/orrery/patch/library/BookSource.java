package io.orrery.patch.library;

import io.orrery.engine.book.Book;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** Tells that a book changed. */
final class BookSource implements PatchModule {
    private final int instrument;

    BookSource(int instrument) {
        this.instrument = instrument;
    }

    @Override
    public void evaluate(Ports ports) {
        Book book = ports.around().book(instrument);
        if (book != null && ports.isHeard()) {
            ports.tellBook(0, instrument);
        }
        ports.show(1, book != null && book.isGood());
    }
}
