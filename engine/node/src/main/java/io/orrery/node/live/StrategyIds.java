package io.orrery.node.live;

/** Gives strategies their ids, from 1, in the order in which they start. */
final class StrategyIds {
    private int last;

    int next() {
        return ++last;
    }
}
