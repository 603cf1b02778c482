package io.orrery.connectors.kit.ws;

import org.agrona.DirectBuffer;

/** Takes what a {@link FrameReader} finds. Buffers hold it during the call. */
public interface FrameHandler {

    /** One whole message, with at least eight bytes behind it that can be read. */
    void onMessage(DirectBuffer buffer, int offset, int length);

    /** To be answered by a pong that holds the same. */
    void onPing(DirectBuffer buffer, int offset, int length);

    void onPong(DirectBuffer buffer, int offset, int length);

    /**
     * The other side ends the conversation: nothing follows.
     *
     * @param code 1005 if it gave none
     */
    void onClose(int code, String text);
}
