package io.orrery.connectors.kit.book;

import io.orrery.engine.book.Ladder;

/**
 * One side of a book at full depth, and what the engine has of it: its best {@code shown} levels, at most as many as the engine
 * keeps. Each change that falls within them is to be told; when too few are left, the next ones are told along with it.
 */
final class SideWindow {
    private final Ladder ladder;
    private final int depth;
    private final int least;
    private int bound;
    private int shown;
    private long forgotten;

    /**
     * @param bound most levels that are ever kept: see {@link #keep}
     * @param depth levels that the engine keeps
     */
    SideWindow(boolean bids, int bound, int depth) {
        this.bound = bound;
        this.depth = depth;
        ladder = new Ladder(bids, bound + Levels.MAX_SIDE);
        least = depth - depth / 4;
    }

    /** Keeps so many levels from now on; beyond that the worst are forgotten, once all of a message has been applied. */
    void keep(int levels) {
        bound = levels;
    }

    Ladder ladder() {
        return ladder;
    }

    int shown() {
        return shown;
    }

    long forgotten() {
        return forgotten;
    }

    void clear() {
        ladder.clear();
        shown = 0;
    }

    /** Takes a whole side, which counts as shown: whoever calls this tells it. Given worst first it takes no moving. */
    void replace(LevelSide levels) {
        ladder.clear();
        for (int i = levels.size() - 1; i >= 0; i--) {
            ladder.set(levels.price(i), levels.quantity(i));
        }
        forgetBeyondBound();
        shown = Math.min(depth, ladder.size());
    }

    /** Applies changes in their order. Returns false if there was no room for all that is to be told. */
    boolean apply(LevelSide changes, LevelSide told) {
        boolean all = true;
        for (int i = 0; i < changes.size(); i++) {
            if (isTold(changes.price(i), changes.quantity(i))) {
                all &= told.add(changes.price(i), changes.quantity(i));
            }
        }
        while (ladder.size() > bound) {
            if (shown == ladder.size()) {
                shown--;
                all &= told.add(ladder.price(shown), 0);
            }
            ladder.forgetWorst();
            forgotten++;
        }
        return (shown >= least || refill(told)) && all;
    }

    private boolean isTold(long price, long quantity) {
        int before = ladder.size();
        int place = ladder.set(price, quantity);
        int size = ladder.size();
        boolean within = place >= 0 && place < shown;
        if (size > before) {
            within |= place == shown && shown < depth;
            shown = within ? Math.min(depth, shown + 1) : shown;
        } else if (size < before && within) {
            shown--;
        }
        return within;
    }

    private void forgetBeyondBound() {
        while (ladder.size() > bound) {
            ladder.forgetWorst();
            forgotten++;
        }
    }

    /** Shows more levels if there are any. */
    private boolean refill(LevelSide told) {
        int target = Math.min(depth, ladder.size());
        boolean all = true;
        for (; shown < target; shown++) {
            all &= told.add(ladder.price(shown), ladder.quantity(shown));
        }
        return all;
    }

    /** Adds all that is shown, the best first. Returns false if there was no room. */
    boolean show(LevelSide told) {
        shown = Math.min(depth, ladder.size());
        boolean all = true;
        for (int i = 0; i < shown; i++) {
            all &= told.add(ladder.price(i), ladder.quantity(i));
        }
        return all;
    }
}
