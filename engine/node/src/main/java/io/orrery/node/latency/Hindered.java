package io.orrery.node.latency;

import io.orrery.codecs.sbe.EngineHinderedDecoder;
import io.orrery.codecs.sbe.Hindrance;

/**
 * Something kept the engine from working.
 *
 * @param from it was between this, nanoseconds since the epoch
 * @param until and this
 * @param nanos what it took of that, as far as the system tells
 * @param count how often
 */
public record Hindered(Hindrance kind, long from, long until, long nanos, long count) {

    static Hindered of(EngineHinderedDecoder message) {
        return new Hindered(message.kind(), message.from(), message.until(), message.nanos(), message.count());
    }

    boolean meets(TimedOrder order) {
        return from <= order.received() + order.total() && until >= order.received();
    }
}
