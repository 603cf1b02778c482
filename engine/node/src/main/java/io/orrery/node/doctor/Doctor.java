package io.orrery.node.doctor;

import io.orrery.node.config.NodeConfig;
import io.orrery.node.home.Home;
import java.util.ArrayList;
import java.util.List;

/** Looks whether this machine is fit to run a node, and how to make it fitter. Changes nothing that it does not clean up. */
public final class Doctor {
    private Doctor() {
    }

    /** Looks at a venue instead: whether it can be reached, and what it makes of the keys. */
    public static List<Check> examine(NodeConfig.VenueEntry venue) {
        return VenueChecks.all(venue);
    }

    /** @param port of health and metrics; 0 is not checked */
    public static List<Check> examine(Home home, int port) {
        List<Check> checks = new ArrayList<>();
        checks.addAll(JavaChecks.all());
        checks.addAll(SystemChecks.all());
        checks.addAll(HomeChecks.all(home, port));
        return checks;
    }
}
