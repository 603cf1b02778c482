package io.orrery.simulator.net;

/** Takes a WebSocket that was just opened. */
@FunctionalInterface
public interface StreamOpener {
    /** @param stream already open: a greeting may be sent; who refuses closes it */
    StreamListener open(Stream stream, Request request);
}
