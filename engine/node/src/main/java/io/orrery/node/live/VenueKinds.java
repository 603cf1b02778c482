package io.orrery.node.live;

import io.orrery.engine.venue.EmergencyStop;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueCheck;
import io.orrery.engine.venue.VenueFactory;
import io.orrery.engine.venue.VenueSetup;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.config.NodeConfig;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The kinds of venues that this build has. */
public final class VenueKinds {
    private final TreeMap<String, VenueFactory> byKind = new TreeMap<>();

    public VenueKinds() {
        for (VenueFactory factory : ServiceLoader.load(VenueFactory.class)) {
            byKind.put(factory.kind(), factory);
        }
    }

    /** Does what venues need and takes long, while there is something else to wait for. */
    public void prepare() {
        byKind.values().forEach(VenueFactory::prepare);
    }

    Venue create(NodeConfig.VenueEntry entry, VenueSetup setup) {
        try {
            return factory(entry).create(setup);
        } catch (IllegalArgumentException refused) {
            throw new Refusal(
                ExitCode.CONFIG, "venues: settings of \"" + entry.name() + "\": " + refused.getMessage(), "", refused);
        }
    }

    /** What ends all orders of its account, or null: see {@link VenueFactory#emergencyStop}. */
    EmergencyStop emergencyStop(NodeConfig.VenueEntry entry, VenueSetup setup) {
        return factory(entry).emergencyStop(setup);
    }

    /** When the first of what the venues play begins, or {@link Long#MAX_VALUE} if they play nothing. */
    long recordedFrom(List<NodeConfig.VenueEntry> entries) {
        long first = Long.MAX_VALUE;
        for (NodeConfig.VenueEntry entry : entries) {
            try {
                first = Math.min(first, factory(entry).recordedFrom(entry.settings()));
            } catch (IllegalArgumentException refused) {
                throw new Refusal(ExitCode.CONFIG, refused.getMessage(), "", refused);
            }
        }
        return first;
    }

    /** What a venue finds of itself: see {@link VenueFactory#examine}. */
    public List<VenueCheck> examine(NodeConfig.VenueEntry entry) {
        try {
            return factory(entry).examine(entry.settings());
        } catch (IllegalArgumentException refused) {
            throw new Refusal(
                ExitCode.CONFIG, "venues: settings of \"" + entry.name() + "\": " + refused.getMessage(), "", refused);
        }
    }

    private VenueFactory factory(NodeConfig.VenueEntry entry) {
        VenueFactory factory = byKind.get(entry.kind());
        if (factory == null) {
            throw new Refusal(
                ExitCode.CONFIG, "venues: kind=" + entry.kind() + " of \"" + entry.name() + "\" is not in this build",
                "there are " + byKind.keySet());
        }
        return factory;
    }
}
