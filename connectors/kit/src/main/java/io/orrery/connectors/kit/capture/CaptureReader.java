package io.orrery.connectors.kit.capture;

import org.agrona.DirectBuffer;

/** Reads one recorded connection, from front to back. Times never go backwards: one that does is taken for the one before it. */
public interface CaptureReader extends AutoCloseable {

    /** What was recorded. */
    enum Kind { CONNECTED, FRAME, ANSWER, DISCONNECTED }

    /**
     * Goes on to the next entry. False if there is none.
     *
     * @throws CaptureFault if what follows is no entry
     */
    boolean next();

    Kind kind();

    /** When it was received: nanoseconds since the epoch. */
    long time();

    /** The address that was asked, of an answer; empty if the capture does not say. */
    String request();

    /** Holds the payload of a frame or an answer, with room to read behind it, until the next entry. */
    DirectBuffer buffer();

    int offset();

    int length();

    @Override
    void close();
}
