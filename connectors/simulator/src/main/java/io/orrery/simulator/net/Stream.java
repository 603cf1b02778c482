package io.orrery.simulator.net;

/** One client's WebSocket, as a venue sees it. What is sent arrives in order, or not at all. */
public interface Stream {
    void send(String text);

    void sendBinary(byte[] bytes);

    /** A text frame whose bytes need not be text. */
    void sendRaw(byte[] bytes);

    /** A text frame of that many blanks; compressed, it is a thousandth of it. */
    void sendGiant(int bytes);

    void ping();

    /** Says good-bye, then closes. */
    void close(int code, String reason);

    /** Closes without a word. */
    void drop();

    /** What is sent from now on waits, in order, and then goes at once. */
    void hold(long nanos);

    /** Does it now, or when that time has passed if the stream is open then. */
    void later(long nanos, Runnable work);

    boolean isOpen();

    /** What was given to be sent and has not left yet. */
    long waitingBytes();
}
