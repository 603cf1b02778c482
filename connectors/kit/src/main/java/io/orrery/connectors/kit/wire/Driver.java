package io.orrery.connectors.kit.wire;

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

    /** Parts from everybody, without waiting for them. Listeners hear it within. */
    @Override
    void close();
}
