package io.orrery.node.live;

import io.orrery.engine.exercise.Exercise;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.venue.OrderGateway;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.config.StrategyEntry;
import java.util.List;
import org.agrona.concurrent.EpochNanoClock;

/** What the engine's thread exercises: orders, and how the session's strategies come to want them. */
final class Practice {
    private Practice() {
    }

    /** Not of strategies from outside, of which nobody knows what else they would do, nor of those with several markets. */
    static Exercise of(NodeConfig config, Patches patches, EpochNanoClock clock, List<OrderGateway> gateways) {
        StrategyCatalogue own = StrategyCatalogue.installed();
        Exercise exercise = new Exercise(own, gateways);
        ControlMessages control = new ControlMessages(clock);
        int id = Exercise.FIRST_PART;
        for (StrategyEntry entry : config.strategies()) {
            if (id < Exercise.FIRST_PART + Exercise.MOST_PARTS && own.has(entry.kind()) && entry.places().size() <= 1) {
                control.strategyStarted(
                    exercise, id, List.of(exercise.instrument()), entry.name(), entry.kind(), entry.text());
                if (entry.patch().isPresent()) {
                    control.patchEdited(exercise, id, Patches.FIRST_CHANGE, patches.edits(entry.name()), true);
                }
                id++;
            }
        }
        return exercise;
    }
}
