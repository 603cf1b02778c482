package io.orrery.patch.plan;

/**
 * What a module took.
 *
 * @param evaluations since it was measured
 * @param nanos of all of them, with a reading of the clock each
 */
public record ModuleCost(String module, long evaluations, long nanos) {
}
