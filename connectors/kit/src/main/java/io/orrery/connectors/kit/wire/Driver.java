package io.orrery.connectors.kit.wire;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Moves the bytes of wires and asks. It has no thread: whoever polls it is the one that everything happens on. */
public interface Driver extends AutoCloseable {

    Wire wire(WireOptions options, WireListener listener);

    Http http(HttpOptions options);

    /**
     * Moves what can be moved, without waiting. Listeners are called within.
     *
     * @param time nanoseconds since the epoch
     * @return how much was done; 0 if nothing
     */
    int poll(long time);

    /**
     * Has something worked out that takes too long for whoever polls, and goes on with it within a poll. A driver without threads
     * does both at once. One work follows the other; nothing follows once the driver is closed.
     */
    default <T> void aside(Supplier<T> work, Consumer<T> then) {
        then.accept(work.get());
    }

    /** Parts from everybody, without waiting for them. Listeners hear it within. */
    @Override
    void close();
}
