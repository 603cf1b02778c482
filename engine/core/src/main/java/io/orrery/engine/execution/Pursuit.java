package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.book.Book;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Market;

/** Goes after a quantity with a tactic's first order, as urgent as it is. Without a good book nothing rests. */
final class Pursuit {
    private final Urgency urgency;
    private final long patience;
    private long since;
    private long limit;
    private Side after = Side.NULL_VAL;

    /** @param patience nanoseconds to wait before taking, if it is {@link Urgency#PATIENT} */
    Pursuit(Urgency urgency, long patience) {
        this.urgency = urgency;
        this.patience = patience;
    }

    /** No order is to be worse than this price; 0 for any. */
    void limit(long price) {
        limit = price;
    }

    /** Goes after so much: to be bought if above 0, else to be sold. */
    void pursue(Tactic tactic, Context context, long need) {
        Book book = tactic.market(context).book();
        if (need == 0 || !book.isGood()) {
            after = need == 0 ? Side.NULL_VAL : after;
            tactic.withdraw(context, 0);
            return;
        }
        Side side = need > 0 ? Side.BUY : Side.SELL;
        long quantity = Math.abs(need);
        await(tactic, context, side, quantity);
        long there = Terms.touch(book, Terms.opposite(side));
        if (isUrgent(context) && bounded(side, there) == there) {
            tactic.keep(context, 0, side, there, quantity, TimeInForce.IOC);
        } else {
            tactic.keep(context, 0, side, bounded(side, Terms.touch(book, side)), quantity, TimeInForce.POST_ONLY);
        }
    }

    /** Waiting begins when there is something on this side that can be had; what was refused before was something else. */
    private void await(Tactic tactic, Context context, Side side, long quantity) {
        Market market = tactic.market(context);
        boolean possible = !tactic.isIdle() || Terms.isWorth(market, 0, Terms.quantity(market.instrument(), quantity));
        if (!possible) {
            after = Side.NULL_VAL;
        } else if (after != side) {
            after = side;
            since = context.time();
            tactic.renew(0);
        }
    }

    private boolean isUrgent(Context context) {
        return urgency == Urgency.AT_ONCE || urgency == Urgency.PATIENT && context.time() - since >= patience;
    }

    private long bounded(Side side, long price) {
        return limit == 0 ? price : side == Side.BUY ? Math.min(price, limit) : Math.max(price, limit);
    }

    void save(StateWriter out) {
        out.putLong(since);
        out.putLong(limit);
        out.putInt(after.value());
    }

    void load(StateReader in) {
        since = in.getLong();
        limit = in.getLong();
        after = Side.get((short) in.getInt());
    }
}
