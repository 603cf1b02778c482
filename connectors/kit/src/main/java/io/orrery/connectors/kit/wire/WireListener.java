package io.orrery.connectors.kit.wire;

import org.agrona.DirectBuffer;

/** Hears what comes over a {@link Wire}. Times are those of the read: nanoseconds since the epoch. */
public interface WireListener {

    void onConnected(long time);

    /**
     * One whole message, inflated. The buffer holds it during the call, with at least eight bytes behind it that can be read.
     * Text or binary: the driver does not tell them apart, nor does it check that text is UTF-8.
     */
    void onFrame(DirectBuffer buffer, int offset, int length, long time);

    /** A ping or a pong came. Pings have been answered. */
    void onControl(long time);

    /**
     * It is not connected any more, or could not be. May connect again within the call.
     *
     * @param code of the close frame, or the HTTP status by which the venue refused; 0 if there was none
     * @param text for the log
     */
    void onDisconnected(long time, Parting why, int code, String text);
}
