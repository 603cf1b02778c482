package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.book.Book;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** A price that sets something off, once. */
final class Tripwire {
    private final Condition condition;
    private final Watched watched;
    private Side side = Side.NULL_VAL;
    private long level;
    private long distance;
    private boolean armed;
    private boolean following;
    private boolean tripped;

    Tripwire(Condition condition, Watched watched) {
        this.condition = condition;
        this.watched = watched;
    }

    /**
     * @param which side of the order that it sets off
     * @param value the level, or if it is {@link Condition#TRAILING} the distance from the best price
     */
    void arm(Side which, long value) {
        side = which;
        level = value;
        distance = value;
        armed = true;
        following = false;
        tripped = false;
    }

    boolean isTripped() {
        return tripped;
    }

    /** Sets it off at any price. */
    void trip() {
        tripped = armed;
    }

    void onTrade(long price) {
        if (watched == Watched.TRADES) {
            see(price);
        }
    }

    void onBook(Book book) {
        if (watched == Watched.BOOK && armed && book.isGood()) {
            see(Terms.touch(book, Terms.opposite(side)));
        }
    }

    private void see(long price) {
        if (!armed || tripped) {
            return;
        }
        boolean byFall = side == Side.SELL == (condition != Condition.TAKE_PROFIT);
        if (condition == Condition.TRAILING) {
            follow(byFall ? price - distance : price + distance, byFall);
        }
        tripped = byFall ? price <= level : price >= level;
    }

    private void follow(long candidate, boolean byFall) {
        boolean better = byFall ? candidate > level : candidate < level;
        level = better || !following ? candidate : level;
        following = true;
    }

    void save(StateWriter out) {
        out.putInt(side.value());
        out.putLong(level);
        out.putLong(distance);
        out.putBoolean(armed);
        out.putBoolean(following);
        out.putBoolean(tripped);
    }

    void load(StateReader in) {
        side = Side.get((short) in.getInt());
        level = in.getLong();
        distance = in.getLong();
        armed = in.getBoolean();
        following = in.getBoolean();
        tripped = in.getBoolean();
    }
}
