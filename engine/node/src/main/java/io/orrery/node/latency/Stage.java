package io.orrery.node.latency;

import java.util.function.ToLongFunction;

/** The stages of an order's way through the engine, in their order. */
public enum Stage {
    READ("frame received to event in the ring", TimedOrder::read),
    WAIT("in the ring until the engine took it", TimedOrder::waited),
    DECIDE("taken until the order passed risk", TimedOrder::decided),
    RELEASE("recorded and handed to the gateway", TimedOrder::released);

    private final String words;
    private final ToLongFunction<TimedOrder> nanos;

    Stage(String words, ToLongFunction<TimedOrder> nanos) {
        this.words = words;
        this.nanos = nanos;
    }

    /** What happens in it. */
    public String words() {
        return words;
    }

    /** What it took of an order. */
    public long nanos(TimedOrder order) {
        return nanos.applyAsLong(order);
    }
}
