/** Kraken's WebSocket, second version: market channels, and the account's channels and orders. */
package io.orrery.simulator.kraken.stream;
