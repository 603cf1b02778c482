package io.orrery.matching;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;

/**
 * A limit order book of one instrument with price-time priority. Prices and quantities are integers in the instrument's scales;
 * which of them an instrument allows is its venue's to check. Single-threaded; allocates nothing once made.
 *
 * <p>At most {@code capacity} orders rest: a full book refuses what might rest and goes on to match the rest. An order never
 * trades through a better price, and the maker's price is the trade's. An order that meets one of its own owner trades with it.
 */
public final class MatchingBook implements BookView {
    private static final long HIGHEST_PRICE = Long.MAX_VALUE;
    private static final long LOWEST_PRICE = 1;

    private final MatchingListener listener;
    private final long maxQuantity;
    private final OrderPool orders;
    private final BookSide bids;
    private final BookSide asks;

    /** @param capacity how many orders may rest, both sides together; no quantity may exceed 2^63 / capacity */
    public MatchingBook(int capacity, MatchingListener listener) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity=" + capacity);
        }
        this.listener = listener;
        maxQuantity = Long.MAX_VALUE / capacity;
        orders = new OrderPool(capacity);
        bids = new BookSide(Side.BUY, capacity);
        asks = new BookSide(Side.SELL, capacity);
    }

    /** A limit order. One that is not good till cancelled, and not post-only, ends with this call. */
    public void limit(long orderId, Side side, long price, long quantity, TimeInForce timeInForce) {
        MatchingReason refusal = refusal(orderId, side, price, quantity, timeInForce);
        if (refusal != null) {
            listener.rejected(orderId, refusal);
            return;
        }
        listener.accepted(orderId);
        boolean kill = timeInForce == TimeInForce.FOK && !facing(side).fills(price, quantity);
        long leaves = kill ? quantity : match(orderId, side, price, quantity);
        if (leaves == 0) {
            return;
        }
        if (mayRest(timeInForce)) {
            rest(orderId, side, price, leaves, timeInForce == TimeInForce.POST_ONLY);
        } else {
            listener.canceled(orderId, leaves, MatchingReason.UNFILLED);
        }
    }

    /** Takes at any price; what is not filled at once is cancelled. */
    public void market(long orderId, Side side, long quantity) {
        limit(orderId, side, side == Side.BUY ? HIGHEST_PRICE : LOWEST_PRICE, quantity, TimeInForce.IOC);
    }

    public void cancel(long orderId) {
        RestingOrder order = orders.find(orderId);
        if (order == null) {
            listener.cancelRejected(orderId, MatchingReason.UNKNOWN_ORDER);
            return;
        }
        long leaves = order.leaves;
        BookSide side = order.side;
        long price = withdraw(order);
        listener.canceled(orderId, leaves, MatchingReason.REQUESTED);
        listener.levelChanged(side.side, price, side.quantityAt(price));
    }

    /**
     * Gives a resting order a new price and leaves quantity. Less at the same price keeps its place in the queue; anything else
     * goes to the end of a queue, or takes. Refused, the order rests as it was.
     */
    public void amend(long orderId, long price, long leavesQuantity) {
        RestingOrder order = orders.find(orderId);
        if (order == null) {
            listener.rejected(orderId, MatchingReason.UNKNOWN_ORDER);
        } else if (!inRange(price, leavesQuantity)) {
            listener.rejected(orderId, MatchingReason.INVALID);
        } else if (order.postOnly && facing(order.side.side).reaches(price)) {
            listener.rejected(orderId, MatchingReason.WOULD_TAKE);
        } else if (price == order.level.price && leavesQuantity <= order.leaves) {
            PriceLevel level = order.level;
            level.reduce(order, order.leaves - leavesQuantity);
            listener.amended(orderId, price, leavesQuantity);
            listener.levelChanged(order.side.side, price, level.quantity);
        } else {
            replace(order, price, leavesQuantity);
        }
    }

    @Override
    public long queueAhead(long orderId) {
        RestingOrder order = orders.find(orderId);
        if (order == null) {
            return NOT_RESTING;
        }
        long ahead = 0;
        for (RestingOrder o = order.ahead; o != null; o = o.ahead) {
            ahead += o.leaves;
        }
        return ahead;
    }

    @Override
    public long leaves(long orderId) {
        RestingOrder order = orders.find(orderId);
        return order == null ? NOT_RESTING : order.leaves;
    }

    /** The last order in the queue of a level. */
    public long lastOrder(Side side, int depth) {
        return sideOf(side).at(depth).last.orderId;
    }

    /** True if an order of the same level trades before this one, which must rest. */
    public boolean hasAhead(long orderId) {
        return orders.find(orderId).ahead != null;
    }

    /** The order directly before one that has such. */
    public long orderAhead(long orderId) {
        return orders.find(orderId).ahead.orderId;
    }

    @Override
    public boolean isEmpty(Side side) {
        return sideOf(side).isEmpty();
    }

    @Override
    public int levels(Side side) {
        return sideOf(side).size();
    }

    @Override
    public long price(Side side, int depth) {
        return sideOf(side).at(depth).price;
    }

    @Override
    public long quantity(Side side, int depth) {
        return sideOf(side).at(depth).quantity;
    }

    @Override
    public int size() {
        return orders.size();
    }

    private MatchingReason refusal(long orderId, Side side, long price, long quantity, TimeInForce timeInForce) {
        if (!inRange(price, quantity)) {
            return MatchingReason.INVALID;
        }
        if (orders.find(orderId) != null) {
            return MatchingReason.DUPLICATE_ORDER;
        }
        if (timeInForce == TimeInForce.POST_ONLY && facing(side).reaches(price)) {
            return MatchingReason.WOULD_TAKE;
        }
        return mayRest(timeInForce) && orders.isFull() ? MatchingReason.BOOK_FULL : null;
    }

    private boolean inRange(long price, long quantity) {
        return price >= LOWEST_PRICE && quantity > 0 && quantity <= maxQuantity;
    }

    private long match(long takerId, Side side, long limitPrice, long quantity) {
        BookSide makers = facing(side);
        long leaves = quantity;
        while (leaves > 0 && makers.reaches(limitPrice)) {
            PriceLevel level = makers.at(0);
            while (leaves > 0 && !level.isEmpty()) {
                leaves = trade(level.first, takerId, side, leaves);
            }
            long price = level.price;
            long left = level.quantity;
            if (level.isEmpty()) {
                makers.close(level);
            }
            listener.levelChanged(makers.side, price, left);
        }
        return leaves;
    }

    private long trade(RestingOrder maker, long takerId, Side aggressor, long takerQuantity) {
        PriceLevel level = maker.level;
        long makerId = maker.orderId;
        long quantity = Math.min(takerQuantity, maker.leaves);
        level.reduce(maker, quantity);
        long makerLeaves = maker.leaves;
        if (makerLeaves == 0) {
            level.unlink(maker);
            orders.release(maker);
        }
        long takerLeaves = takerQuantity - quantity;
        listener.traded(makerId, takerId, aggressor, level.price, quantity, makerLeaves, takerLeaves);
        return takerLeaves;
    }

    private void rest(long orderId, Side side, long price, long leaves, boolean postOnly) {
        RestingOrder order = orders.acquire(orderId);
        order.side = sideOf(side);
        order.leaves = leaves;
        order.postOnly = postOnly;
        PriceLevel level = order.side.open(price);
        level.append(order);
        listener.levelChanged(side, price, level.quantity);
    }

    private void replace(RestingOrder order, long price, long quantity) {
        long orderId = order.orderId;
        boolean postOnly = order.postOnly;
        BookSide side = order.side;
        long oldPrice = withdraw(order);
        listener.amended(orderId, price, quantity);
        listener.levelChanged(side.side, oldPrice, side.quantityAt(oldPrice));
        long leaves = match(orderId, side.side, price, quantity);
        if (leaves > 0) {
            rest(orderId, side.side, price, leaves, postOnly);
        }
    }

    /** Takes an order out of the book and returns the price at which it rested. */
    private long withdraw(RestingOrder order) {
        PriceLevel level = order.level;
        BookSide side = order.side;
        level.unlink(order);
        orders.release(order);
        if (level.isEmpty()) {
            side.close(level);
        }
        return level.price;
    }

    private BookSide sideOf(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    private BookSide facing(Side side) {
        return side == Side.BUY ? asks : bids;
    }

    private static boolean mayRest(TimeInForce timeInForce) {
        return timeInForce == TimeInForce.GTC || timeInForce == TimeInForce.POST_ONLY;
    }
}
