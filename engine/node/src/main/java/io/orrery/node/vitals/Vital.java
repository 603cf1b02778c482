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
    VENUES(4, "node.venues", false, "Venues configured"),
    VENUES_LIVE(5, "node.venues-live", false, "Venues whose feeds are live"),

    INPUTS(100, "engine.inputs", true, "Inputs applied"),
    MARKET_INPUTS(101, "engine.market-inputs", true, "Inputs that were market data"),
    OUTPUTS(102, "engine.outputs", true, "Outputs recorded"),
    ORDERS(103, "engine.orders", true, "Orders handed to gateways"),
    FILLS(104, "engine.fills", true, "Executions"),
    CANCELS(105, "engine.cancels", true, "Orders taken out of a book"),
    REJECTS(106, "engine.rejects", true, "Orders that a venue refused"),
    DENIALS(107, "engine.denials", true, "Orders that risk refused"),
    SEQUENCE(108, "engine.sequence", false, "The last sequence recorded"),
    ENGINE_TIME(109, "engine.time", false, "Time of the last input, nanoseconds since the epoch"),
    JOURNAL_BYTES(110, "journal.bytes", true, "Bytes recorded"),
    JOURNAL_SEGMENT(111, "journal.segment", false, "The segment that is written to"),
    RING_OCCUPIED(112, "ring.occupied", false, "Slots in use"),
    HALTED(113, "engine.halted", false, "1 once the engine has halted"),

    RING_CAPACITY(200, "ring.capacity", false, "Slots"),
    RING_CONFLATED(201, "ring.conflated", true, "Market events that were conflated because the ring was full"),
    OPEN_ORDERS(202, "orders.open", false, "Orders that may still be executed"),
    FOLLOWER_SEQUENCE(300, "follower.sequence", false, "The last sequence that the follower verified"),
    FOLLOWER_DIFFERENCES(301, "follower.differences", true, "Outputs that the follower decided otherwise");

    private static final int FIRST_OF_ENGINE = 100;
    private static final int LAST_OF_ENGINE = 199;

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

    /** True of those that the engine makes and writes itself. */
    public boolean ofEngine() {
        return id >= FIRST_OF_ENGINE && id <= LAST_OF_ENGINE;
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
