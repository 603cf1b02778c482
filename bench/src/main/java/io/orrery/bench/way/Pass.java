package io.orrery.bench.way;

import io.orrery.connectors.binance.order.ApiMessages;

/**
 * One pass of the traffic through an engine, and what was seen of it.
 *
 * @param rate frames a second
 * @param requests writes the orders, as they would leave
 */
record Pass(Traffic traffic, int rate, ApiMessages requests, Seen seen) {
}
