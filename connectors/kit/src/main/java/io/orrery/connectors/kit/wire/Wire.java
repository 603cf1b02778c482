package io.orrery.connectors.kit.wire;

import org.agrona.DirectBuffer;

/**
 * One WebSocket that can be connected again and again. All calls are made on the thread that polls its {@link Driver}, and its
 * listener is called there.
 */
public interface Wire {

    /**
     * Begins to connect. The listener hears how it ended: {@code onConnected} or {@code onDisconnected}, never within this call.
     *
     * @throws IllegalStateException if it is connected or connecting
     */
    void connect(Endpoint endpoint);

    /** Sends one text message. False, and nothing taken, if it is not connected or too much waits to go out. */
    boolean send(DirectBuffer buffer, int offset, int length);

    /** Sends a ping of at most 125 bytes. False as for {@link #send}. */
    boolean ping(DirectBuffer payload, int offset, int length);

    /** Begins to part, if it is connected or connecting. The listener hears {@code onDisconnected}, never within this call. */
    void close();

    boolean isConnected();
}
