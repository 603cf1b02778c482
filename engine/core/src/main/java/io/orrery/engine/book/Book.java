package io.orrery.engine.book;

import io.orrery.codecs.sbe.BookFlagsDecoder;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.QuoteDecoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * The order book of one instrument as its venue shows it: some levels a side, in fixed memory, best first. Quotes make a book of
 * one level where nothing else does. Where updates do, quotes stand beside it: the two run apart by a moment, and mixed they
 * would show books that never were.
 */
public final class Book {
    private final int instrumentId;
    private final Ladder bids;
    private final Ladder asks;
    private long updateId;
    private long time;
    private boolean whole;
    private boolean fromUpdates;
    /** Of the best prices, when the book was whole last: asked for several times an event, and then no level is looked at. */
    private boolean uncrossed;
    private long mid;
    private long quotedBid;
    private long quotedBidQuantity;
    private long quotedAsk;
    private long quotedAskQuantity;

    Book(int instrumentId, int depth) {
        this.instrumentId = instrumentId;
        bids = new Ladder(true, depth);
        asks = new Ladder(false, depth);
    }

    public int instrumentId() {
        return instrumentId;
    }

    /** True if both sides are there, they do not cross, and no update is half applied: a book to price from. */
    public boolean isGood() {
        return whole && uncrossed;
    }

    public int bidLevels() {
        return bids.size();
    }

    public int askLevels() {
        return asks.size();
    }

    /** Price of a bid level, 0 being the best. */
    public long bid(int level) {
        return bids.price(level);
    }

    public long bidQuantity(int level) {
        return bids.quantity(level);
    }

    public long ask(int level) {
        return asks.price(level);
    }

    public long askQuantity(int level) {
        return asks.quantity(level);
    }

    /** Halfway between the best prices, rounded down. Only of a good book. */
    public long mid() {
        return mid;
    }

    public long spread() {
        return asks.price(0) - bids.price(0);
    }

    /** Best bid of the last quote, quantity 0 if there is none; likewise the ask. Levels may be older or newer. */
    public long quotedBid() {
        return quotedBid;
    }

    public long quotedBidQuantity() {
        return quotedBidQuantity;
    }

    public long quotedAsk() {
        return quotedAsk;
    }

    public long quotedAskQuantity() {
        return quotedAskQuantity;
    }

    /** The venue's number of the last update. */
    public long updateId() {
        return updateId;
    }

    /** Engine time of the last change. */
    public long time() {
        return time;
    }

    /** Applies levels. Returns true if the update is complete with them. */
    boolean apply(BookUpdateDecoder update, long now) {
        BookFlagsDecoder flags = update.flags();
        boolean snapshot = flags.snapshot();
        boolean begin = flags.begin();
        fromUpdates = true;
        whole = flags.end();
        if (snapshot && begin) {
            bids.clear();
            asks.clear();
        }
        updateId = update.updateId();
        time = now;
        for (BookUpdateDecoder.BidsDecoder level = update.bids(); level.hasNext();) {
            level.next();
            bids.set(level.price(), level.quantity());
        }
        for (BookUpdateDecoder.AsksDecoder level = update.asks(); level.hasNext();) {
            level.next();
            asks.set(level.price(), level.quantity());
        }
        if (whole) {
            conclude();
        }
        return whole;
    }

    private void conclude() {
        uncrossed = bids.size() > 0 && asks.size() > 0 && bids.price(0) < asks.price(0);
        mid = uncrossed ? bids.price(0) + (asks.price(0) - bids.price(0)) / 2 : 0;
    }

    /** Applies a quote. Returns true if it changed the book. */
    boolean apply(QuoteDecoder quote, long now) {
        quotedBid = quote.bidPrice();
        quotedBidQuantity = quote.bidQuantity();
        quotedAsk = quote.askPrice();
        quotedAskQuantity = quote.askQuantity();
        if (fromUpdates) {
            return false;
        }
        bids.clear();
        asks.clear();
        bids.set(quotedBid, quotedBidQuantity);
        asks.set(quotedAsk, quotedAskQuantity);
        time = now;
        whole = true;
        conclude();
        return true;
    }

    void clear() {
        bids.clear();
        asks.clear();
        whole = false;
        quotedBidQuantity = 0;
        quotedAskQuantity = 0;
    }

    void save(StateWriter out) {
        out.putLong(updateId);
        out.putLong(time);
        out.putBoolean(whole);
        out.putBoolean(fromUpdates);
        out.putLong(quotedBid);
        out.putLong(quotedBidQuantity);
        out.putLong(quotedAsk);
        out.putLong(quotedAskQuantity);
        bids.save(out);
        asks.save(out);
    }

    void load(StateReader in) {
        updateId = in.getLong();
        time = in.getLong();
        whole = in.getBoolean();
        fromUpdates = in.getBoolean();
        quotedBid = in.getLong();
        quotedBidQuantity = in.getLong();
        quotedAsk = in.getLong();
        quotedAskQuantity = in.getLong();
        bids.load(in);
        asks.load(in);
        conclude();
    }
}
