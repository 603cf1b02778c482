package io.orrery.node.live;

import java.util.concurrent.atomic.AtomicInteger;

/** Gives strategies their ids, from 1, in the order in which they start. From any thread. */
final class StrategyIds {
    private final AtomicInteger last = new AtomicInteger();

    int next() {
        return last.incrementAndGet();
    }
}
