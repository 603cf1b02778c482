package io.orrery.connectors.binance.order;

import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.LongHashSet;

/**
 * What must be known here of our open orders: the venue's id, by which it finds them fastest, and the price, which it does not
 * change. An order beyond the capacity is not kept, and is found by our id. Does not allocate.
 */
public final class LiveOrders {
    /** In place of an id or a price: the order is not known. */
    public static final long UNKNOWN = 0;

    private static final float LOAD = 0.5f;

    private final int capacity;
    private final Long2LongHashMap venueIds;
    private final Long2LongHashMap orderIds;
    private final Long2LongHashMap prices;
    private final LongHashSet accepted;
    private final long[] ended;
    private long ends;

    public LiveOrders(int capacity) {
        this.capacity = capacity;
        venueIds = map(capacity);
        orderIds = map(2 * capacity);
        prices = map(capacity);
        accepted = new LongHashSet(2 * capacity, LOAD, false);
        ended = new long[capacity];
    }

    private static Long2LongHashMap map(int most) {
        return new Long2LongHashMap(2 * most, LOAD, UNKNOWN);
    }

    /** The order is open, at this price if it is known. */
    public void open(long orderId, long venueOrderId, long price) {
        if (venueIds.size() < capacity && venueOrderId > 0) {
            venueIds.put(orderId, venueOrderId);
            orderIds.put(venueOrderId, orderId);
            if (price > 0) {
                prices.put(orderId, price);
            }
        }
    }

    /** The venue has accepted the order, at this price if it is known. True the first time that this is told. */
    public boolean accept(long orderId, long venueOrderId, long price) {
        open(orderId, venueOrderId, price);
        return !isKnown(orderId) || accepted.add(orderId);
    }

    /** The order has ended. */
    public void close(long orderId) {
        accepted.remove(orderId);
        long venueOrderId = venueIds.remove(orderId);
        if (venueOrderId != UNKNOWN) {
            prices.remove(orderId);
            keepEnded(venueOrderId);
        }
    }

    private void keepEnded(long venueOrderId) {
        int slot = (int) (ends++ % ended.length);
        orderIds.remove(ended[slot]);
        ended[slot] = venueOrderId;
    }

    /** The venue says what it calls an order of ours, of which no more is known here. */
    public void recall(long orderId, long venueOrderId) {
        if (!orderIds.containsKey(venueOrderId)) {
            keepEnded(venueOrderId);
            orderIds.put(venueOrderId, orderId);
        }
    }

    public boolean isKnown(long orderId) {
        return venueIds.containsKey(orderId);
    }

    public long venueOrderId(long orderId) {
        return venueIds.get(orderId);
    }

    /** Our order with this id of the venue, open or one of those that ended last. */
    public long orderId(long venueOrderId) {
        return orderIds.get(venueOrderId);
    }

    public long price(long orderId) {
        return prices.get(orderId);
    }

    public int size() {
        return venueIds.size();
    }
}
