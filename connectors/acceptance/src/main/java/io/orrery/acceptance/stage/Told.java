package io.orrery.acceptance.stage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One event that a venue told, as values: decimals as people write them, choices by their names.
 *
 * @param name of the message, such as {@code OrderFilled}
 * @param values by field; what holds its "none" is not there
 * @param flags that are set
 * @param bids levels of a book, else empty; asks likewise
 */
public record Told(
    String name, long receivedTime, Map<String, Object> values, Set<String> flags, List<Level> bids, List<Level> asks) {

    /** A price and what stands at it. */
    public record Level(BigDecimal price, BigDecimal quantity) {

        /** True of the same numbers, however they are written. */
        public boolean isSame(Level other) {
            return price.compareTo(other.price) == 0 && quantity.compareTo(other.quantity) == 0;
        }
    }

    public boolean is(String message) {
        return name.equals(message);
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public BigDecimal decimal(String field) {
        return (BigDecimal) value(field);
    }

    /** An id, a count or a time. */
    public long number(String field) {
        return values.containsKey(field) ? (Long) values.get(field) : 0;
    }

    /** Empty if there is none. */
    public String text(String field) {
        return (String) values.getOrDefault(field, "");
    }

    public int instrumentId() {
        return (int) number("instrumentId");
    }

    public long orderId() {
        return number("orderId");
    }

    private Object value(String field) {
        Object value = values.get(field);
        if (value == null) {
            throw new Failure(name + " tells no " + field + ": " + values);
        }
        return value;
    }

    @Override
    public String toString() {
        return name + values;
    }
}
