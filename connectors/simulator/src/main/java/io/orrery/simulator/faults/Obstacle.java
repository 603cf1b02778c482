package io.orrery.simulator.faults;

/**
 * What a request meets in place of its handler.
 *
 * @param seconds after which to come back, 0 where there is nothing to say
 */
public record Obstacle(Fault fault, long seconds) {
}
