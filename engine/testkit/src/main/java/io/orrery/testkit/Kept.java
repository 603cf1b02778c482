package io.orrery.testkit;

import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.bar.Bar;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.strategy.Strategy;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds in a strategy's fields what is only lent to it: these objects are used again for the next event. */
final class Kept {
    private static final Set<Class<?>> LENT = Set.of(TradeDecoder.class, Bar.class, Execution.class, Order.class, Book.class);

    private final Strategy strategy;
    private final List<Field> fields = new ArrayList<>();

    Kept(Strategy strategy) {
        this.strategy = strategy;
        for (Class<?> of = strategy.getClass(); of != Object.class; of = of.getSuperclass()) {
            for (Field field : of.getDeclaredFields()) {
                if (!field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
    }

    /** @throws IllegalStateException with the field's name */
    void check() {
        for (Field field : fields) {
            Object value = value(field);
            if (value != null && LENT.contains(value.getClass())) {
                throw new IllegalStateException(
                    "field " + field.getName() + " keeps a " + value.getClass().getSimpleName() + " beyond the call");
            }
        }
    }

    private Object value(Field field) {
        try {
            return field.get(strategy);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
