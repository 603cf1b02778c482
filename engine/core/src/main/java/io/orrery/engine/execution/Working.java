package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Market;

/**
 * One order, kept as it is wanted: sent, moved or withdrawn, one command at a time. Another takes its place only when its end is
 * evident, so that no more is ever open than was wanted when it was asked for.
 */
final class Working {
    private static final long ASK_AGAIN = 1_000_000_000L;

    private final Restraint restraint = new Restraint();
    private long id;
    /** The one before: an execution of it may come late, or another may take its place. */
    private long endedId;
    /** It ended in this event, and another is to take its place. */
    private boolean settling;
    private long movingPrice;
    private long movingQuantity;
    /** Its venue gives no order new terms. */
    private boolean fixed;
    /** Less than was wanted, and it stays so. */
    private boolean reduced;
    private boolean withdrawn;
    private long withdrawnTime;
    private long bought;
    private long sold;

    /** What its orders have executed on a side since {@link #restart}. */
    long filled(Side side) {
        return side == Side.BUY ? bought : sold;
    }

    void restart() {
        bought = 0;
        sold = 0;
    }

    /** What will be wanted from here on is not what was refused before. */
    void renew() {
        restraint.renew();
    }

    /** True if nothing of it can be executed any more. */
    boolean isIdle() {
        return id == 0 && !settling;
    }

    boolean is(long orderId) {
        return id == orderId;
    }

    /** The order, or null. */
    Order order(Context context) {
        return id == 0 ? null : context.order(id);
    }

    /** The price at which it could cost most, or whatever takes its place. */
    long worstPrice(Context context) {
        Order order = order(context);
        long worst = order.worstPrice();
        if (!context.awaitsSuccessor(order)) {
            return worst;
        }
        return order.side() == Side.BUY ? Math.max(worst, movingPrice) : Math.min(worst, movingPrice);
    }

    /** Another event: whoever was to take an ended order's place in the one before has done so. */
    void wake() {
        settling = false;
    }

    /**
     * Does what can be done now to have so much open at these terms, and nothing else.
     *
     * @param price on a tick; 0 to take what there is within the collar
     * @param quantity what is to be open, not counting what was executed
     */
    void keep(Context context, Market market, Side side, long price, long quantity, TimeInForce force) {
        long wanted = Terms.quantity(market.instrument(), quantity);
        Order order = order(context);
        if (order == null) {
            if (isIdle() && context.maySend() && restraint.allows(context.time())) {
                send(context, market, side, price, wanted, force);
            }
        } else if (order.timeInForce() == TimeInForce.IOC) {
            return;
        } else if (wanted == 0 || order.side() != side || order.timeInForce() != force) {
            withdraw(context, order);
        } else {
            adjust(context, market, order, price, Math.min(wanted, market.instrument().maxQuantity() - order.filled()));
        }
    }

    /** Leaves an order of this kind where it is, and sees to it that it is no more than this. */
    void stay(Context context, Market market, Side side, long quantity, TimeInForce force) {
        Order order = order(context);
        if (order != null) {
            keep(context, market, side, order.price(), Math.min(quantity, order.worstLeaves()), force);
        }
    }

    private void send(Context context, Market market, Side side, long price, long wanted, TimeInForce force) {
        long part = Terms.quantity(market.instrument(), restraint.part(wanted));
        long quantity = Terms.isWorth(market, price, part) ? part : wanted;
        if (!Terms.isWorth(market, price, quantity)) {
            return;
        }
        id = price == 0 ? market.market(side, quantity) : market.limit(side, price, quantity, force);
        if (id == 0) {
            restraint.laterAndSmaller(context.time());
        }
        reduced = quantity < wanted;
        withdrawn = false;
        movingQuantity = 0;
    }

    private void adjust(Context context, Market market, Order order, long price, long most) {
        switch (order.state()) {
            case WORKING -> move(context, market, order, price, reduced ? Math.min(most, order.leaves()) : most);
            case PENDING_NEW -> withdrawIf(order.leaves() > most, context, order);
            case PENDING_AMEND -> withdrawIf(order.askedQuantity() - order.filled() > most, context, order);
            case UNKNOWN -> withdrawIf(order.price() != price || order.worstLeaves() > most, context, order);
            default -> { }
        }
    }

    private void move(Context context, Market market, Order order, long price, long quantity) {
        if (price == order.price() && quantity == order.leaves() || context.awaitsSuccessor(order)) {
            return;
        }
        if (fixed || !Terms.isWorth(market, price, quantity)) {
            withdraw(context, order);
        } else if (!restraint.allows(context.time())) {
            withdrawIf(order.leaves() > quantity, context, order);
        } else if (context.amend(order, price, order.filled() + quantity)) {
            movingPrice = price;
            movingQuantity = order.filled() + quantity;
        } else {
            restraint.laterAndSmaller(context.time());
            reduced = price == order.price() && quantity > order.leaves();
            withdrawIf(!reduced, context, order);
        }
    }

    private void withdrawIf(boolean needed, Context context, Order order) {
        if (needed) {
            withdraw(context, order);
        }
    }

    /** A cancel that was refused, or not answered, is repeated, but not at each event. */
    private void withdraw(Context context, Order order) {
        if (!withdrawn || context.time() - withdrawnTime >= ASK_AGAIN) {
            withdrawn = true;
            withdrawnTime = context.time();
            context.cancel(order);
        }
    }

    /** True if it was an execution of its order. */
    boolean onFill(Order order, long quantity) {
        boolean own = order.id() == id || order.id() == endedId;
        if (own && order.side() == Side.BUY) {
            bought = Math.addExact(bought, quantity);
        } else if (own) {
            sold = Math.addExact(sold, quantity);
        }
        return own;
    }

    /** True if it is about its order. */
    boolean onOrder(Context context, Order order) {
        if (order.id() != id) {
            return order.id() == endedId;
        }
        if (order.state().isTerminal()) {
            judge(order, context.time());
            endedId = id;
            id = 0;
            settling = context.awaitsSuccessor(order);
        } else if (order.state() == OrderState.WORKING) {
            atRest(context, order);
        }
        return true;
    }

    private void atRest(Context context, Order order) {
        if (movingQuantity != 0 && (order.price() != movingPrice || order.quantity() != movingQuantity)) {
            restraint.later(context.time());
        } else if (order.timeInForce() != TimeInForce.IOC) {
            restraint.relax();
        }
        movingQuantity = 0;
    }

    private void judge(Order ended, long now) {
        if (ended.state() == OrderState.FILLED) {
            restraint.grow();
        } else if (ended.state() == OrderState.REJECTED && ended.timeInForce() != TimeInForce.POST_ONLY) {
            restraint.laterAndSmaller(now);
        } else if (ended.filled() > 0) {
            restraint.relax();
        } else if (!withdrawn) {
            restraint.later(now);
        }
    }

    /** Takes the order that took its own one's place. A venue that needs two legs is not asked to move orders again. */
    boolean onReplaced(Order ended, Order successor) {
        if (ended.id() != endedId || id != 0) {
            return false;
        }
        id = successor.id();
        settling = false;
        fixed = true;
        reduced = false;
        withdrawn = false;
        movingQuantity = 0;
        return true;
    }

    void save(StateWriter out) {
        restraint.save(out);
        out.putLong(id);
        out.putLong(endedId);
        out.putBoolean(settling);
        out.putLong(movingPrice);
        out.putLong(movingQuantity);
        out.putBoolean(fixed);
        out.putBoolean(reduced);
        out.putBoolean(withdrawn);
        out.putLong(withdrawnTime);
        out.putLong(bought);
        out.putLong(sold);
    }

    void load(StateReader in) {
        restraint.load(in);
        id = in.getLong();
        endedId = in.getLong();
        settling = in.getBoolean();
        movingPrice = in.getLong();
        movingQuantity = in.getLong();
        fixed = in.getBoolean();
        reduced = in.getBoolean();
        withdrawn = in.getBoolean();
        withdrawnTime = in.getLong();
        bought = in.getLong();
        sold = in.getLong();
    }
}
