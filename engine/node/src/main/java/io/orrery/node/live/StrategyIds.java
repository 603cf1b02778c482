package io.orrery.node.live;

import java.util.concurrent.atomic.AtomicInteger;

/** Gives strategies their ids, from 1, in the order in which they start. Venues on threads of their own share it. */
final class StrategyIds {
    private final AtomicInteger last = new AtomicInteger();

    int next() {
        return last.incrementAndGet();
    }
}
