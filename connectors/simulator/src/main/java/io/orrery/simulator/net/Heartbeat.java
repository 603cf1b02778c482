package io.orrery.simulator.net;

/**
 * How a venue probes its streams.
 *
 * @param everyNanos between two pings; 0 sends none
 * @param pongWithinNanos after which silence the stream is closed
 */
public record Heartbeat(long everyNanos, long pongWithinNanos) {
    public static final Heartbeat NONE = new Heartbeat(0, 0);
}
