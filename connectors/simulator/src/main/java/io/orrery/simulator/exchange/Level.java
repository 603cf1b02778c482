package io.orrery.simulator.exchange;

/** A price of a book, and what can be seen there. */
public record Level(long price, long quantity) {
    /** As the compiler has it for records, but quick before all of it is compiled: books are compared with each change. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Level level && price == level.price && quantity == level.quantity;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(price) + Long.hashCode(quantity);
    }
}
