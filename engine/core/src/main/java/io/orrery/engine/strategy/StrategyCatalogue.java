package io.orrery.engine.strategy;

import java.util.ServiceLoader;
import java.util.TreeMap;

/** The strategies that this build has, by name. */
public final class StrategyCatalogue {
    private final TreeMap<String, StrategyFactory> byName = new TreeMap<>();

    public StrategyCatalogue(Iterable<StrategyFactory> factories) {
        for (StrategyFactory factory : factories) {
            byName.put(factory.name(), factory);
        }
    }

    /** All that the class path offers. */
    public static StrategyCatalogue installed() {
        return new StrategyCatalogue(ServiceLoader.load(StrategyFactory.class));
    }

    public Iterable<String> names() {
        return byName.keySet();
    }

    /** Makes a strategy, or throws an IllegalArgumentException that says what is wrong. */
    public Strategy create(String name, String parameters) {
        StrategyFactory factory = byName.get(name);
        if (factory == null) {
            throw new IllegalArgumentException("strategy " + name + ": not in this build, which has " + byName.keySet());
        }
        Parameters parsed = Parameters.parse(parameters);
        Strategy strategy = factory.create(parsed);
        parsed.end();
        return strategy;
    }
}
