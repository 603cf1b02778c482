package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FaultPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Snapshots of books: as they are, or, if that fault strikes, as they were when last asked for. */
final class Snapshots {
    private final FaultPlan faults;
    private final Map<Listing, JsonNode> last = new HashMap<>();

    Snapshots(FaultPlan faults) {
        this.faults = faults;
    }

    JsonNode answer(Listing listing, Supplier<JsonNode> current) {
        JsonNode old = last.get(listing);
        if (old != null && faults.strikes(Fault.S03)) {
            return old;
        }
        JsonNode snapshot = current.get();
        last.put(listing, snapshot);
        return snapshot;
    }
}
