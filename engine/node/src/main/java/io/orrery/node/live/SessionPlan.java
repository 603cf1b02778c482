package io.orrery.node.live;

import io.orrery.node.config.NodeConfig;
import java.nio.file.Path;

/**
 * What a session is to be.
 *
 * @param mode for the eye: demo or live
 * @param snapshots where its snapshots go
 * @param snapshotEvery records from one snapshot to the next, 0 for none
 */
record SessionPlan(SessionIdentity identity, NodeConfig config, String mode, long epoch, Path snapshots, long snapshotEvery) {
}
