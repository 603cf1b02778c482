package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Market;

/**
 * What is done to get something executed: some orders in one market, looked at again at whatever changes there. A strategy owns
 * it, hands on what itself is told of books, trades, time and orders, saves it and loads it; what is of no concern is passed
 * over. Nothing is asked of a venue that holds conditional, iceberg or linked orders itself: they would be held where nobody
 * here sees them, and end when a stream does.
 */
public abstract class Tactic {
    private final int place;
    private final Working[] orders;

    /**
     * @param place of the market in the strategy's list
     * @param most orders that are open at once
     */
    Tactic(int place, int most) {
        this.place = place;
        orders = new Working[most];
        for (int i = 0; i < most; i++) {
            orders[i] = new Working();
        }
    }

    public final void onBook(Context context, Book book) {
        if (book == market(context).book()) {
            look(context);
        }
    }

    public final void onTrade(Context context, TradeDecoder trade) {
        if (trade.instrumentId() == market(context).instrument().id()) {
            traded(trade.price(), trade.quantity());
            look(context);
        }
    }

    public final void onTime(Context context) {
        passed(context);
        look(context);
    }

    public final void onFill(Context context, Order order, Execution fill) {
        boolean own = false;
        for (int i = 0; i < orders.length && !own; i++) {
            own = orders[i].onFill(order, fill.quantity());
        }
    }

    public final void onOrder(Context context, Order order) {
        boolean own = false;
        for (int i = 0; i < orders.length && !own; i++) {
            own = orders[i].onOrder(context, order);
        }
        if (own) {
            act(context);
        }
    }

    public final void onReplaced(Context context, Order ended, Order successor) {
        boolean own = false;
        for (int i = 0; i < orders.length && !own; i++) {
            own = orders[i].onReplaced(ended, successor);
        }
        if (own) {
            act(context);
        }
    }

    /** True if none of its orders can be executed any more. */
    public final boolean isIdle() {
        boolean idle = true;
        for (Working order : orders) {
            idle &= order.isIdle();
        }
        return idle;
    }

    /** True of an order that it sees to. */
    public final boolean owns(long orderId) {
        boolean own = false;
        for (Working order : orders) {
            own |= order.is(orderId);
        }
        return own;
    }

    private void look(Context context) {
        for (Working order : orders) {
            order.wake();
        }
        act(context);
    }

    /** Sees to it that what is open is what is wanted now. */
    abstract void act(Context context);

    void traded(long price, long quantity) {
    }

    void passed(Context context) {
    }

    final Market market(Context context) {
        return context.market(place);
    }

    final Order order(Context context, int index) {
        return orders[index].order(context);
    }

    final boolean isIdle(int index) {
        return orders[index].isIdle();
    }

    final long filled(int index, Side side) {
        return orders[index].filled(side);
    }

    /** Counts executions anew. */
    final void restart() {
        for (Working order : orders) {
            order.restart();
        }
    }

    /** What is wanted of one of them from here on is not what was refused before. */
    final void renew(int index) {
        orders[index].renew();
    }

    final void withdraw(Context context, int index) {
        orders[index].keep(context, market(context), Side.BUY, 0, 0, TimeInForce.GTC);
    }

    final void withdrawAll(Context context) {
        for (int i = 0; i < orders.length; i++) {
            withdraw(context, i);
        }
    }

    /** Likewise {@link Working#keep}, of a price that is rounded, and never within reach of another of these orders. */
    final void keep(Context context, int index, Side side, long price, long quantity, TimeInForce force) {
        Market market = market(context);
        long rounded = price == 0 ? 0 : Terms.price(market.instrument(), side, price);
        if (reachesOwn(context, index, side, rounded)) {
            orders[index].stay(context, market, side, quantity, force);
        } else {
            orders[index].keep(context, market, side, rounded, quantity, force);
        }
    }

    /** An order whose place another may take in this very event is within everybody's reach. */
    private boolean reachesOwn(Context context, int index, Side side, long price) {
        boolean reaches = false;
        for (int i = 0; i < orders.length; i++) {
            if (i != index) {
                Order other = orders[i].order(context);
                reaches |= other == null
                    ? !orders[i].isIdle()
                    : other.side() != side && isReached(other.side(), orders[i].worstPrice(context), price);
            }
        }
        return reaches;
    }

    private static boolean isReached(Side other, long worst, long price) {
        return price == 0 || (other == Side.SELL ? price >= worst : price <= worst);
    }

    public void save(StateWriter out) {
        for (Working order : orders) {
            order.save(out);
        }
    }

    /** Reads what {@link #save} wrote, into one that was made alike. */
    public void load(StateReader in) {
        for (Working order : orders) {
            order.load(in);
        }
    }
}
