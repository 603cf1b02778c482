package io.orrery.connectors.binance.order;

import org.agrona.collections.Long2LongHashMap;

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
    private final long[] ended;
    private long ends;

    public LiveOrders(int capacity) {
        this.capacity = capacity;
        venueIds = map();
        orderIds = map();
        prices = map();
        ended = new long[capacity];
    }

    private Long2LongHashMap map() {
        return new Long2LongHashMap(4 * capacity, LOAD, UNKNOWN);
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

    /** The order has ended. */
    public void close(long orderId) {
        long venueOrderId = venueIds.remove(orderId);
        if (venueOrderId != UNKNOWN) {
            prices.remove(orderId);
            int slot = (int) (ends++ % ended.length);
            orderIds.remove(ended[slot]);
            ended[slot] = venueOrderId;
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
