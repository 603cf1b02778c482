/** Kraken Spot: REST, WebSocket v2, its names, its errors, its limits. */
package io.orrery.simulator.kraken;
