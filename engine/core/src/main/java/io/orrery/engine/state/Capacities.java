package io.orrery.engine.state;

import io.orrery.codecs.sbe.EngineStartedDecoder;

/**
 * How much the engine can hold. Everything is bounded.
 *
 * @param bookDepth levels a side that a book keeps
 * @param openOrders orders open at once; one more is denied
 */
public record Capacities(int bookDepth, int openOrders) {
    public static final Capacities DEFAULT = new Capacities(128, 4_096);

    /** Of an engine that is not started. */
    static final Capacities NONE = new Capacities(1, 1);

    /** As the session's first input has them. */
    public static Capacities of(EngineStartedDecoder started) {
        return new Capacities(Math.toIntExact(started.bookDepth()), Math.toIntExact(started.openOrders()));
    }

    public Capacities {
        if (bookDepth < 1 || bookDepth > 16_384) {
            throw new IllegalArgumentException("book depth=" + bookDepth + ": must be from 1 to 16384");
        }
        if (openOrders < 1 || openOrders > 1 << 20) {
            throw new IllegalArgumentException("open orders=" + openOrders + ": must be from 1 to 1048576");
        }
    }
}
