package io.orrery.patch.library;

import io.orrery.engine.book.Book;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.PortType;
import io.orrery.patch.module.Ports;

/**
 * Guesses how much stands before an order in the queue of its price. All that is there when it joins does; trades take from the
 * front; what else the level loses was cancelled, before and behind in proportion. A trade is to be told before the book that
 * shows it.
 */
final class Queue implements PatchModule {
    static final ModuleKind KIND = KindBuilder
        .kind("queue", "How much is probably before an order of ours in the queue of its price.")
        .in("book", PortType.BOOK, "").in("price", PortType.PRICE, "of trades").in("quantity", PortType.QUANTITY, "of trades")
        .in("order", PortType.PRICE, "our order's price, told when it joins; no number when there is none")
        .in("side", PortType.SIGNAL, 1, "below 0 for an offer").out("ahead", PortType.QUANTITY, "").make(v -> new Queue());
    private static final int BOOK = 0;
    private static final int TRADE = 1;
    private static final int TRADED = 2;
    private static final int ORDER = 3;
    private static final int SIDE = 4;
    private static final double ALIKE = 1e-9;

    private double order = Double.NaN;
    private double ahead;
    private double level;

    @Override
    public void evaluate(Ports ports) {
        boolean bid = !(ports.number(SIDE) < 0);
        if (ports.isTold(ORDER)) {
            order = ports.number(ORDER);
            ahead = level(ports, bid);
            level = ahead;
        }
        if (ports.isTold(TRADE)) {
            trade(ports.number(TRADE), Math.abs(ports.number(TRADED)), bid);
        }
        if (ports.isTold(BOOK)) {
            shown(level(ports, bid));
        }
        ports.show(0, Double.isNaN(order) ? Double.NaN : ahead);
    }

    private void trade(double price, double quantity, boolean bid) {
        double at = isAlike(price) ? quantity : bid == price < order ? ahead : 0;
        level = Math.max(0, level - at);
        ahead = Math.max(0, ahead - at);
    }

    private void shown(double now) {
        if (now < level) {
            ahead *= now / level;
        }
        level = Double.isNaN(now) ? level : now;
        ahead = Double.isNaN(ahead) ? level : ahead;
    }

    /** What is at the order's price; no number if the book does not reach there, or can't be relied on. */
    private double level(Ports ports, boolean bid) {
        int instrument = ports.instrument(BOOK);
        Book book = instrument < 0 ? null : ports.around().book(instrument);
        if (book == null || !book.isGood()) {
            return Double.NaN;
        }
        int levels = bid ? book.bidLevels() : book.askLevels();
        for (int i = 0; i < levels; i++) {
            double price = ports.around().price(instrument, bid ? book.bid(i) : book.ask(i));
            if (isAlike(price)) {
                return ports.around().quantity(instrument, bid ? book.bidQuantity(i) : book.askQuantity(i));
            } else if (bid == price < order) {
                return 0;
            }
        }
        return Double.NaN;
    }

    private boolean isAlike(double price) {
        return Math.abs(price - order) <= ALIKE * Math.abs(order);
    }

    @Override
    public void save(StateWriter out) {
        out.putLong(Double.doubleToRawLongBits(order));
        out.putLong(Double.doubleToRawLongBits(ahead));
        out.putLong(Double.doubleToRawLongBits(level));
    }

    @Override
    public void load(StateReader in) {
        order = Double.longBitsToDouble(in.getLong());
        ahead = Double.longBitsToDouble(in.getLong());
        level = Double.longBitsToDouble(in.getLong());
    }
}
