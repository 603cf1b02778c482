package io.orrery.connectors.demo;

/** Levels of one side, in the order in which they were added. */
final class SideLevels {
    private final long[] prices;
    private final long[] quantities;
    private int size;

    SideLevels(int capacity) {
        prices = new long[capacity];
        quantities = new long[capacity];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(long price, long quantity) {
        prices[size] = price;
        quantities[size] = quantity;
        size++;
    }

    long price(int index) {
        return prices[index];
    }

    long quantity(int index) {
        return quantities[index];
    }
}
