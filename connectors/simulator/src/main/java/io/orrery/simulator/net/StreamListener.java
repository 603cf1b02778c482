package io.orrery.simulator.net;

/** Hears what a client sends by its WebSocket, on the loop's thread. */
public interface StreamListener {
    void onText(String text);

    /** By default refused as a policy violation. */
    default void onBinary(byte[] bytes) {
        throw new UnsupportedOperationException("binary frames are not taken");
    }

    /** Called once, however the stream ends. */
    void onClosed();
}
