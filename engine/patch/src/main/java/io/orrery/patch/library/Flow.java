package io.orrery.patch.library;

import io.orrery.engine.book.Book;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.Ports;

/** The order flow imbalance of one change of the best levels, after Cont, Kukanov and Stoikov. */
final class Flow extends OnBook {
    private boolean warm;
    private boolean known;
    private double bid;
    private double bids;
    private double ask;
    private double asks;

    @Override
    void look(Ports ports, Book book, int instrument) {
        double nowBid = bid(ports, book, instrument);
        double nowBids = bids(ports.around(), book, instrument, 1);
        double nowAsk = ask(ports, book, instrument);
        double nowAsks = asks(ports.around(), book, instrument, 1);
        warm |= known;
        if (known) {
            double bought = (nowBid >= bid ? nowBids : 0) - (nowBid <= bid ? bids : 0);
            double sold = (nowAsk <= ask ? nowAsks : 0) - (nowAsk >= ask ? asks : 0);
            ports.tell(0, bought - sold);
        }
        known = true;
        bid = nowBid;
        bids = nowBids;
        ask = nowAsk;
        asks = nowAsks;
    }

    @Override
    public int history() {
        return 2;
    }

    @Override
    public boolean isWarm() {
        return warm;
    }

    /** What is across a gap is no change. */
    @Override
    void miss() {
        known = false;
    }

    @Override
    public void save(StateWriter out) {
        out.putBoolean(warm);
        out.putBoolean(known);
        out.putLong(Double.doubleToRawLongBits(bid));
        out.putLong(Double.doubleToRawLongBits(bids));
        out.putLong(Double.doubleToRawLongBits(ask));
        out.putLong(Double.doubleToRawLongBits(asks));
    }

    @Override
    public void load(StateReader in) {
        warm = in.getBoolean();
        known = in.getBoolean();
        bid = Double.longBitsToDouble(in.getLong());
        bids = Double.longBitsToDouble(in.getLong());
        ask = Double.longBitsToDouble(in.getLong());
        asks = Double.longBitsToDouble(in.getLong());
    }
}
