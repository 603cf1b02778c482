package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.BookView;
import java.util.ArrayList;
import java.util.List;

/** Where one listing is traded: its book, tape and reference prices, and the orders that wait for a price. */
final class Floor {
    final Listing listing;
    final Tape tape;
    final Reference reference;
    final List<Order> waiting = new ArrayList<>();
    BookView book;
    long updateId;
    boolean open = true;
    boolean funded = true;

    Floor(Listing listing) {
        this.listing = listing;
        tape = new Tape(listing);
        reference = new Reference(listing);
    }

    long lastPrice() {
        PublicTrade last = tape.last();
        return last == null ? listing.startPrice() : last.price();
    }

    long price(PriceSource source) {
        return switch (source) {
            case LAST -> lastPrice();
            case MARK -> reference.mark();
            case INDEX -> reference.index();
        };
    }

    /** True if an order at this price would trade at once. */
    boolean crosses(Side side, long price) {
        if (side == Side.BUY) {
            return !book.isEmpty(Side.SELL) && price >= book.bestPrice(Side.SELL);
        }
        return !book.isEmpty(Side.BUY) && price <= book.bestPrice(Side.BUY);
    }

    long bestPrice(Side side) {
        return book.isEmpty(side) ? 0 : book.bestPrice(side);
    }

    List<Level> levels(Side side, int depth) {
        int size = Math.min(depth, book.levels(side));
        List<Level> levels = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            levels.add(new Level(book.price(side, i), book.quantity(side, i)));
        }
        return levels;
    }
}
