package io.orrery.engine.strategy;

import java.util.ArrayList;
import java.util.List;
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

    /** The same, with this one for all of its name. */
    public StrategyCatalogue with(StrategyFactory other) {
        StrategyCatalogue catalogue = new StrategyCatalogue(byName.values());
        catalogue.byName.put(other.name(), other);
        return catalogue;
    }

    public Iterable<String> names() {
        return byName.keySet();
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** What strategies say of themselves, by name. */
    public List<StrategyDescription> descriptions() {
        List<StrategyDescription> descriptions = new ArrayList<>();
        for (StrategyFactory factory : byName.values()) {
            descriptions.add(factory.description());
        }
        return descriptions;
    }

    /** This one and more. Of two strategies of one name neither can be meant: an IllegalArgumentException names it. */
    public StrategyCatalogue with(Iterable<StrategyFactory> more) {
        StrategyCatalogue all = new StrategyCatalogue(byName.values());
        for (StrategyFactory factory : more) {
            if (all.byName.putIfAbsent(factory.name(), factory) != null) {
                throw new IllegalArgumentException("strategy " + factory.name() + ": there are two of this name");
            }
        }
        return all;
    }

    /** What makes the strategy of this name, or an IllegalArgumentException that says which there are. */
    public StrategyFactory factory(String name) {
        StrategyFactory factory = byName.get(name);
        if (factory == null) {
            throw new IllegalArgumentException("strategy " + name + ": not in this build, which has " + byName.keySet());
        }
        return factory;
    }

    /** Makes a strategy, or throws an IllegalArgumentException that says what is wrong. */
    public Strategy create(String name, String parameters) {
        StrategyFactory factory = factory(name);
        Parameters parsed = Parameters.parse(parameters);
        Strategy strategy = factory.create(parsed);
        parsed.end();
        return strategy;
    }
}
