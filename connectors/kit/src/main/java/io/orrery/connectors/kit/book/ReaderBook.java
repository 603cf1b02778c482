package io.orrery.connectors.kit.book;

import io.orrery.engine.book.Ladder;

/**
 * The book of one instrument as its reader knows it, at full depth, with what the engine has of it. What the engine must be told
 * is what these methods leave in {@link #told}.
 */
public final class ReaderBook {
    /** Most levels a side. */
    public static final int MAX_LEVELS = 10_000;

    private final SideWindow bids;
    private final SideWindow asks;
    private final Levels told;

    /**
     * @param depth levels a side that the engine keeps
     * @param told room for what is to be told; books of one thread may share it
     */
    public ReaderBook(int depth, Levels told) {
        this(MAX_LEVELS, depth, told);
    }

    ReaderBook(int bound, int depth, Levels told) {
        bids = new SideWindow(true, bound, depth);
        asks = new SideWindow(false, bound, depth);
        this.told = told;
    }

    /** Room for what a book of this depth may have to tell of one message. */
    public static Levels room(int depth) {
        return new Levels(Levels.MAX_SIDE + depth);
    }

    /** Keeps at most so many levels a side from now on: those beyond are forgotten whenever a message has been applied. */
    public void keep(int levels) {
        if (levels < 1 || levels > MAX_LEVELS) {
            throw new IllegalArgumentException("levels=" + levels + ": must be from 1 to " + MAX_LEVELS);
        }
        bids.keep(levels);
        asks.keep(levels);
    }

    /** Applies changes. */
    public void apply(Levels changes) {
        told.clear();
        boolean all = bids.apply(changes.bids(), told.bids()) & asks.apply(changes.asks(), told.asks());
        if (!all) {
            throw new IllegalArgumentException("an update of more levels than there is room to tell");
        }
    }

    /** Takes a whole book. Tell it with {@link #showAll}. */
    public void replace(Levels snapshot) {
        bids.replace(snapshot.bids());
        asks.replace(snapshot.asks());
    }

    /** Has a snapshot of what the engine keeps told. */
    public void showAll() {
        told.clear();
        if (!(bids.show(told.bids()) & asks.show(told.asks()))) {
            throw new IllegalArgumentException("a book deeper than there is room to tell");
        }
    }

    public void clear() {
        bids.clear();
        asks.clear();
    }

    /** What the engine must be told: changes, or all that it keeps. Valid until the next call of any book that shares it. */
    public Levels told() {
        return told;
    }

    public Ladder bids() {
        return bids.ladder();
    }

    public Ladder asks() {
        return asks.ladder();
    }

    /** True if somebody bids what another asks, or more: of a venue's book never so for long. */
    public boolean isCrossed() {
        return bids().size() > 0 && asks().size() > 0 && bids().price(0) >= asks().price(0);
    }

    /** Levels forgotten because they were more than are kept. */
    public long forgotten() {
        return bids.forgotten() + asks.forgotten();
    }
}
