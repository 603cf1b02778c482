package io.orrery.simulator.net;

/** Answers requests, on the loop's thread. */
@FunctionalInterface
public interface Handler {
    Reply handle(Request request);
}
