package io.orrery.node.session;

import io.orrery.node.screen.Units;
import java.util.List;

/**
 * Where a session takes up an earlier one.
 *
 * @param session the earlier one
 * @param sequence its last record
 * @param orders open at its end
 * @param positions not flat at its end
 * @param snapshot the sequence of the snapshot that was built on; 0 for the state that it began with
 * @param events recorded after that snapshot, and applied
 * @param millis that the recovery took
 * @param notes what was found on the way: snapshots that were of no use, sessions that never began
 */
public record Resumed(
    String session, long sequence, long orders, long positions, long snapshot, long events, long millis, List<String> notes) {

    /** In one line. */
    public String text() {
        return "resumed " + session + " at " + Units.count(sequence) + ": " + Units.count(orders) + " orders, "
            + Units.count(positions) + " positions, from " + (snapshot == 0 ? "its start" : "snapshot " + Units.count(snapshot))
            + " + " + Units.count(events) + " events in " + Units.count(millis) + " ms";
    }
}
