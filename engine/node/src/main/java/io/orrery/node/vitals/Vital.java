package io.orrery.node.vitals;

/**
 * What a node counts. The id is the type of its counter; each subsystem has its range.
 *
 * <p>A total only grows; any other is a level.
 */
public enum Vital {
    BEAT_TIME(1, "node.beat-time", false, "When the node last beat, milliseconds since the epoch"),
    STATE(2, "node.state", false, "The node's state, by its code"),
    ERRORS(3, "node.errors", true, "Errors, repeated ones included"),

    ENGINE_BEAT_TIME(100, "engine.beat-time", false, "When the engine's duty cycle last turned, milliseconds since the epoch"),
    INPUTS(101, "engine.inputs", true, "Inputs applied"),
    OUTPUTS(102, "engine.outputs", true, "Outputs recorded"),
    OBSERVATIONS(103, "engine.observations", true, "Observations recorded"),
    SEQUENCE(104, "engine.sequence", false, "The last sequence recorded"),

    ORDERS(200, "orders.sent", true, "Orders handed to gateways"),
    FILLS(202, "orders.fills", true, "Executions"),
    CANCELED(203, "orders.canceled", true, "Orders taken out of a book"),
    REJECTED(204, "orders.rejected", true, "Orders that a venue refused"),
    DENIED(205, "orders.denied", true, "Orders that risk refused"),
    OPEN_ORDERS(206, "orders.open", false, "Orders that may still be executed"),

    RING_OCCUPIED(300, "ring.occupied", false, "Slots in use"),
    RING_CAPACITY(301, "ring.capacity", false, "Slots"),

    JOURNAL_BYTES(400, "journal.bytes", true, "Bytes recorded"),
    JOURNAL_SEGMENT(401, "journal.segment", false, "The segment that is written to"),

    JOURNAL_ROOM(402, "journal.room", false, "Bytes that can be recorded before the disk is asked for more"),
    DURABLE_LAG_EVENTS(403, "journal.durable-lag-events", false, "Events recorded that a loss of power would take"),
    DURABLE_LAG_MILLIS(404, "journal.durable-lag-ms", false, "How long the oldest of them has waited, milliseconds"),

    FOLLOWER_SEQUENCE(500, "follower.sequence", false, "The last sequence that the follower verified"),
    FOLLOWER_DIFFERENCES(501, "follower.differences", true, "Outputs that the follower decided otherwise"),

    KILLED(600, "kill.shut", false, "1 while no order may leave, 0 else"),
    KILL_OUT_NANOS(601, "kill.out-ns", false, "From the kill to the last request for the end of all orders, nanoseconds"),
    KILL_OPEN(602, "kill.open", false, "Accounts of which it is not known, since the kill, that nothing is open"),
    KILL_ENDED(603, "kill.ended", true, "Orders that were ended by the kill, by its own connections"),
    KILL_READY(604, "kill.ready", false, "Accounts whose requests for the end of all orders would leave at once");

    private final int id;
    private final String label;
    private final boolean total;
    private final String meaning;

    Vital(int id, String label, boolean total, String meaning) {
        this.id = id;
        this.label = label;
        this.total = total;
        this.meaning = meaning;
    }

    public int id() {
        return id;
    }

    public String label() {
        return label;
    }

    public boolean total() {
        return total;
    }

    public String meaning() {
        return meaning;
    }
}
