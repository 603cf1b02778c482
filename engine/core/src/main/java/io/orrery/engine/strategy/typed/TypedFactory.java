package io.orrery.engine.strategy.typed;

import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyDescription;
import io.orrery.engine.strategy.StrategyFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes strategies whose parameters are a record: its components' types and annotations say what is taken, and anything else is
 * refused before a strategy is made. Relations between parameters are checked by the record itself.
 *
 * @param <C> the record
 */
public abstract class TypedFactory<C extends Record> implements StrategyFactory {
    private static final int LONGEST_ID = 24;

    private final StrategyInfo info;
    private final Constructor<C> constructor;
    private final Function<C, Strategy> maker;
    private final List<Component> components = new ArrayList<>();

    /** @param strategy a class with {@link StrategyInfo} */
    protected TypedFactory(Class<? extends Strategy> strategy, Class<C> config, Function<C, Strategy> maker) {
        info = strategy.getAnnotation(StrategyInfo.class);
        if (info == null || !info.id().matches("[a-z0-9-]{1," + LONGEST_ID + "}")) {
            throw new IllegalArgumentException(
                strategy.getName() + ": needs @StrategyInfo with an id of small letters, digits and dashes, 24 at most");
        }
        this.maker = maker;
        RecordComponent[] declared = config.getRecordComponents();
        Class<?>[] types = new Class<?>[declared.length];
        for (int i = 0; i < declared.length; i++) {
            components.add(new Component(declared[i]));
            types[i] = declared[i].getType();
        }
        try {
            constructor = config.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(config + " is no record", impossible);
        }
    }

    @Override
    public final String name() {
        return info.id();
    }

    @Override
    public final Strategy create(Parameters parameters) {
        return maker.apply(config(parameters));
    }

    private C config(Parameters parameters) {
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            values[i] = component.read(parameters.text(component.parameter().name()));
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause().getMessage(), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(constructor + " can't be called", impossible);
        }
    }

    @Override
    public final StrategyDescription description() {
        List<StrategyDescription.Parameter> parameters = new ArrayList<>();
        for (Component component : components) {
            parameters.add(component.parameter());
        }
        return new StrategyDescription(info.id(), info.title(), info.version(), info.doc(), parameters);
    }
}
