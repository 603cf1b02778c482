package io.orrery.connectors.kit.market;

import org.agrona.DirectBuffer;

/**
 * What a venue sends on its market connection, taken byte for byte and turned into events. It has no socket, no thread and no
 * clock: whoever drives it, a network or a capture, brings the bytes and the time at which they were received.
 *
 * <p>Behind each payload 8 more bytes must be readable.
 */
public interface MarketFeed {

    void onConnected(long receivedTime);

    void onFrame(DirectBuffer buffer, int offset, int length, long receivedTime);

    /** @param request the address that was asked */
    void onAnswer(String request, DirectBuffer buffer, int offset, int length, long receivedTime);

    void onDisconnected(long receivedTime);
}
