package io.orrery.node.trial;

import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.strategy.StrategyFactory;
import io.orrery.node.plugin.Plugin;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A strategy that is to be checked, and where its classes come from.
 *
 * @param name of the strategy
 * @param plugin that it is in, or null if it is in the build
 */
public record Candidate(String name, Plugin plugin) {

    /** A catalogue with nothing but this strategy, of classes that have done nothing yet if it is in a plug-in. */
    StrategyCatalogue fresh() {
        return fresh(UnaryOperator.identity());
    }

    /** Likewise, in other clothes. */
    StrategyCatalogue fresh(UnaryOperator<StrategyFactory> dressed) {
        return new StrategyCatalogue(List.of(dressed.apply(factory())));
    }

    private StrategyFactory factory() {
        if (plugin == null) {
            return StrategyCatalogue.installed().factory(name);
        }
        return plugin.anew().strategies().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** What its jar holds; nothing for one of the build, which looked at its classes when it made them. */
    Map<String, byte[]> classes() {
        return plugin == null ? Map.of() : plugin.entries();
    }
}
