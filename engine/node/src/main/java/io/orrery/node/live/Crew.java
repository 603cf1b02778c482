package io.orrery.node.live;

import io.orrery.engine.state.Roster;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.recovery.Beginning;

/** What all venues share of the strategies that are to begin on their instruments. */
record Crew(Casting casting, StrategyIds ids, Patches patches) {

    static Crew of(NodeConfig config, Beginning beginning) {
        return of(config, beginning.roster());
    }

    static Crew of(NodeConfig config, Roster before) {
        return new Crew(new Casting(config.strategies()), new StrategyIds(before), Patches.of(config));
    }
}
