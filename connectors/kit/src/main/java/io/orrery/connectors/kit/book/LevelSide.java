package io.orrery.connectors.kit.book;

/** Levels of one side in the order in which they came: a price, and the quantity that now stands there, 0 for none. */
public final class LevelSide {
    private final long[] prices;
    private final long[] quantities;
    private int size;

    LevelSide(int capacity) {
        prices = new long[capacity];
        quantities = new long[capacity];
    }

    /** False if it is full, and the level not taken. */
    public boolean add(long price, long quantity) {
        int index = size;
        if (index == prices.length) {
            return false;
        }
        prices[index] = price;
        quantities[index] = quantity;
        size = index + 1;
        return true;
    }

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** The price of a level, from 0 to {@link #size()}, as is the quantity. */
    public long price(int index) {
        return prices[index];
    }

    public long quantity(int index) {
        return quantities[index];
    }
}
