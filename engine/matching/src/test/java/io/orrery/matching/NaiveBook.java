package io.orrery.matching;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says what a book must tell, in the plainest way: one list of orders, sorted whenever somebody asks. */
final class NaiveBook {

    private static final class Order {
        private final long id;
        private final Side side;
        private final boolean postOnly;
        private long price;
        private long leaves;
        private long arrival;

        private Order(long id, Side side, boolean postOnly) {
            this.id = id;
            this.side = side;
            this.postOnly = postOnly;
        }
    }

    private final List<Order> resting = new ArrayList<>();
    private final RecordingListener told;
    private final int capacity;
    private long arrivals;

    NaiveBook(int capacity, RecordingListener told) {
        this.capacity = capacity;
        this.told = told;
    }

    void limit(long id, Side side, long price, long quantity, TimeInForce timeInForce) {
        boolean mayRest = timeInForce == TimeInForce.GTC || timeInForce == TimeInForce.POST_ONLY;
        if (find(id) != null) {
            told.rejected(id, MatchingReason.DUPLICATE_ORDER);
        } else if (timeInForce == TimeInForce.POST_ONLY && !facing(side, price).isEmpty()) {
            told.rejected(id, MatchingReason.WOULD_TAKE);
        } else if (mayRest && resting.size() == capacity) {
            told.rejected(id, MatchingReason.BOOK_FULL);
        } else {
            told.accepted(id);
            long there = facing(side, price).stream().mapToLong(o -> o.leaves).sum();
            boolean kill = timeInForce == TimeInForce.FOK && there < quantity;
            long leaves = kill ? quantity : match(id, side, price, quantity);
            if (leaves > 0 && mayRest) {
                rest(new Order(id, side, timeInForce == TimeInForce.POST_ONLY), price, leaves);
            } else if (leaves > 0) {
                told.canceled(id, leaves, MatchingReason.UNFILLED);
            }
        }
    }

    void cancel(long id) {
        Order order = find(id);
        if (order == null) {
            told.cancelRejected(id, MatchingReason.UNKNOWN_ORDER);
            return;
        }
        resting.remove(order);
        told.canceled(id, order.leaves, MatchingReason.REQUESTED);
        tellLevel(order.side, order.price);
    }

    void amend(long id, long price, long quantity) {
        Order order = find(id);
        if (order == null) {
            told.rejected(id, MatchingReason.UNKNOWN_ORDER);
        } else if (order.postOnly && !facing(order.side, price).isEmpty()) {
            told.rejected(id, MatchingReason.WOULD_TAKE);
        } else if (order.price == price && quantity <= order.leaves) {
            order.leaves = quantity;
            told.amended(id, price, quantity);
            tellLevel(order.side, price);
        } else {
            resting.remove(order);
            told.amended(id, price, quantity);
            tellLevel(order.side, order.price);
            long leaves = match(id, order.side, price, quantity);
            if (leaves > 0) {
                rest(order, price, leaves);
            }
        }
    }

    long queueAhead(long id) {
        Order order = find(id);
        return order == null ? BookView.NOT_RESTING : resting.stream()
            .filter(o -> o.side == order.side && o.price == order.price && o.arrival < order.arrival)
            .mapToLong(o -> o.leaves)
            .sum();
    }

    /** Price and quantity of each level, the best first. */
    List<List<Long>> levels(Side side) {
        Comparator<Long> bestFirst = side == Side.BUY ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return resting.stream().filter(o -> o.side == side).map(o -> o.price).distinct().sorted(bestFirst)
            .map(price -> List.of(price, quantity(side, price)))
            .toList();
    }

    long quantity() {
        return resting.stream().mapToLong(o -> o.leaves).sum();
    }

    private long match(long takerId, Side side, long price, long quantity) {
        long leaves = quantity;
        List<Order> makers = facing(side, price);
        for (int i = 0; i < makers.size() && leaves > 0; i++) {
            Order maker = makers.get(i);
            long traded = Math.min(leaves, maker.leaves);
            leaves -= traded;
            maker.leaves -= traded;
            if (maker.leaves == 0) {
                resting.remove(maker);
            }
            told.traded(maker.id, takerId, side, maker.price, traded, maker.leaves, leaves);
            boolean lastOfLevel = i + 1 == makers.size() || makers.get(i + 1).price != maker.price;
            if (leaves == 0 || lastOfLevel) {
                tellLevel(maker.side, maker.price);
            }
        }
        return leaves;
    }

    private void rest(Order order, long price, long leaves) {
        order.price = price;
        order.leaves = leaves;
        order.arrival = arrivals++;
        resting.add(order);
        tellLevel(order.side, price);
    }

    /** The orders that a taker meets, in the order in which it does. */
    private List<Order> facing(Side taker, long price) {
        Comparator<Order> byPrice = Comparator.comparingLong(o -> taker == Side.BUY ? o.price : -o.price);
        return resting.stream()
            .filter(o -> o.side != taker && (taker == Side.BUY ? o.price <= price : o.price >= price))
            .sorted(byPrice.thenComparingLong(o -> o.arrival))
            .toList();
    }

    private void tellLevel(Side side, long price) {
        told.levelChanged(side, price, quantity(side, price));
    }

    private long quantity(Side side, long price) {
        return resting.stream().filter(o -> o.side == side && o.price == price).mapToLong(o -> o.leaves).sum();
    }

    private Order find(long id) {
        return resting.stream().filter(o -> o.id == id).findFirst().orElse(null);
    }
}
