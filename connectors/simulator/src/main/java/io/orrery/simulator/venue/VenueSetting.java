package io.orrery.simulator.venue;

import io.orrery.simulator.exchange.Background;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.net.Loop;
import io.orrery.simulator.time.VenueClock;

/**
 * What a venue begins with.
 *
 * @param seed of its market and its accounts
 * @param background of its market
 * @param loop the one thread; whatever the venue does later, it does there
 */
public record VenueSetting(long seed, Background background, Loop loop, VenueClock clock, FaultPlan faults) {
}
