package io.orrery.node.live;

import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.plugin.Plugins;
import io.orrery.node.recovery.Beginning;
import java.nio.file.Path;

/**
 * What a session is to be.
 *
 * @param mode for the eye: demo, live or import
 * @param virtualStart when it begins, if time is turned by hand
 * @param beginning what it begins with
 * @param snapshots where its snapshots go
 * @param snapshotEvery records from one snapshot to the next, 0 for none
 * @param plugins that take part
 * @param catalogue all strategies that there are, theirs among them
 * @param rehearsed what is to be told of the rehearsal, or null if there was none
 */
record SessionPlan(
    SessionIdentity identity, NodeConfig config, String mode, long epoch, long virtualStart, Beginning beginning,
    Path snapshots, long snapshotEvery, Plugins plugins, StrategyCatalogue catalogue, String rehearsed) {
}
