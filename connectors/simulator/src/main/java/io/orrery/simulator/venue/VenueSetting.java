package io.orrery.simulator.venue;

import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.net.Loop;
import io.orrery.simulator.time.VenueClock;

/**
 * What a venue begins with.
 *
 * @param seed of its market and its accounts
 * @param loop the one thread; whatever the venue does later, it does there
 */
public record VenueSetting(long seed, Loop loop, VenueClock clock, FaultPlan faults) {
}
