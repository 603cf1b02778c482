/**
 * Binance Spot: REST, market streams, the WebSocket API and the user data stream, as its documents describe them, over one
 * exchange.
 */
package io.orrery.simulator.binance;
