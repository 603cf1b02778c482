package io.orrery.node.doctor;

import io.orrery.engine.venue.VenueCheck;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.live.VenueKinds;
import java.util.List;

/** What a venue finds of itself. */
final class VenueChecks {
    private VenueChecks() {
    }

    static List<Check> all(NodeConfig.VenueEntry venue) {
        List<Check> checks = new VenueKinds().examine(venue).stream().map(VenueChecks::check).toList();
        return checks.isEmpty() ? List.of(Check.ok(venue.kind(), "needs no network")) : checks;
    }

    private static Check check(VenueCheck of) {
        return switch (of.verdict()) {
            case OK -> Check.ok(of.name(), of.finding());
            case WARN -> Check.warn(of.name(), of.finding(), of.fix());
            case FAIL -> Check.fail(of.name(), of.finding(), of.fix());
        };
    }
}
