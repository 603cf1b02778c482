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
    private final Crossing crossing;
    private final BookSide bids;
    private final BookSide asks;
    private final Taker taker = new Taker();

    /** @param capacity how many orders may rest, both sides together; no quantity may exceed 2^63 / capacity */
    public MatchingBook(int capacity, MatchingListener listener) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity=" + capacity);
        }
        this.listener = listener;
        maxQuantity = Long.MAX_VALUE / capacity;
        orders = new OrderPool(capacity);
        crossing = new Crossing(listener, orders);
        bids = new BookSide(Side.BUY, capacity);
        asks = new BookSide(Side.SELL, capacity);
    }

    /** A limit order of no one. One that is not good till cancelled, and not post-only, ends with this call. */
    public void limit(long orderId, Side side, long price, long quantity, TimeInForce timeInForce) {
        taker.arrive(orderId, side, price, quantity, timeInForce);
        enter();
    }

    /** A limit order with all that it can have. */
    public void place(long orderId, OrderTerms terms) {
        taker.arrive(orderId, terms.side(), terms.price(), terms.quantity(), terms.timeInForce());
        taker.belongTo(terms.owner(), terms.selfTrade(), terms.display());
        enter();
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
        long leaves = order.total();
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
        } else if (price == order.level.price && leavesQuantity <= order.total()) {
            PriceLevel level = order.level;
            long less = order.total() - leavesQuantity;
            long fromHidden = Math.min(less, order.hidden);
            order.hidden -= fromHidden;
            level.reduce(order, less - fromHidden);
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
        return order == null ? NOT_RESTING : order.total();
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

    private void enter() {
        MatchingReason refusal = refusal();
        if (refusal != null) {
            listener.rejected(taker.orderId, refusal);
            return;
        }
        listener.accepted(taker.orderId);
        if (taker.timeInForce != TimeInForce.FOK || crossing.fills(taker, facing(taker.side))) {
            crossing.match(taker, facing(taker.side));
        }
        settle();
    }

    /** What is left of the taker rests or goes. */
    private void settle() {
        if (taker.prevented) {
            listener.canceled(taker.orderId, taker.leaves, MatchingReason.SELF_TRADE);
        } else if (taker.leaves > 0 && taker.mayRest()) {
            rest();
        } else if (taker.leaves > 0) {
            listener.canceled(taker.orderId, taker.leaves, MatchingReason.UNFILLED);
        }
    }

    private MatchingReason refusal() {
        if (!inRange(taker.price, taker.leaves)) {
            return MatchingReason.INVALID;
        }
        if (orders.find(taker.orderId) != null) {
            return MatchingReason.DUPLICATE_ORDER;
        }
        if (taker.postOnly() && facing(taker.side).reaches(taker.price)) {
            return MatchingReason.WOULD_TAKE;
        }
        return taker.mayRest() && orders.isFull() ? MatchingReason.BOOK_FULL : null;
    }

    private boolean inRange(long price, long quantity) {
        return price >= LOWEST_PRICE && quantity > 0 && quantity <= maxQuantity;
    }

    private void rest() {
        RestingOrder order = orders.acquire(taker.orderId);
        order.side = sideOf(taker.side);
        order.leaves = taker.display == 0 ? taker.leaves : Math.min(taker.display, taker.leaves);
        order.hidden = taker.leaves - order.leaves;
        order.display = taker.display;
        order.owner = taker.owner;
        order.selfTrade = taker.selfTrade;
        order.postOnly = taker.postOnly();
        PriceLevel level = order.side.open(taker.price);
        level.append(order);
        listener.levelChanged(taker.side, taker.price, level.quantity);
    }

    private void replace(RestingOrder order, long price, long quantity) {
        Side side = order.side.side;
        taker.arrive(order.orderId, side, price, quantity, order.postOnly ? TimeInForce.POST_ONLY : TimeInForce.GTC);
        taker.belongTo(order.owner, order.selfTrade, order.display);
        long oldPrice = withdraw(order);
        listener.amended(taker.orderId, price, quantity);
        listener.levelChanged(side, oldPrice, sideOf(side).quantityAt(oldPrice));
        crossing.match(taker, facing(side));
        settle();
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
}
