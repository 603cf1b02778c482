package io.orrery.node.latency;

import java.util.List;

/**
 * One of the slowest orders, or one that was asked for.
 *
 * @param event the input that caused it, as a line
 * @param because what it took so long for, the weightiest first: hindrances, then QUEUE or its longest stage
 */
public record SlowOrder(TimedOrder order, long total, Stage longest, List<String> because, String event) {
}
