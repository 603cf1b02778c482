package io.orrery.matching;

import org.agrona.collections.Long2ObjectHashMap;

/** All orders that a book will ever hold, made beforehand, and those at rest by their id. Never iterated. */
final class OrderPool {
    private static final float LOAD_FACTOR = 0.5f;

    private final Long2ObjectHashMap<RestingOrder> resting;
    private final int capacity;
    private RestingOrder spare;

    OrderPool(int capacity) {
        this.capacity = capacity;
        resting = new Long2ObjectHashMap<>(capacity * 2, LOAD_FACTOR);
        for (int i = 0; i < capacity; i++) {
            RestingOrder order = new RestingOrder();
            order.behind = spare;
            spare = order;
        }
    }

    RestingOrder find(long orderId) {
        return resting.get(orderId);
    }

    int size() {
        return resting.size();
    }

    boolean isFull() {
        return resting.size() == capacity;
    }

    RestingOrder acquire(long orderId) {
        RestingOrder order = spare;
        spare = order.behind;
        order.orderId = orderId;
        resting.put(orderId, order);
        return order;
    }

    void release(RestingOrder order) {
        resting.remove(order.orderId);
        order.behind = spare;
        spare = order;
    }
}
