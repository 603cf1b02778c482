/** Kraken's REST: {@code /0/public} and {@code /0/private}. */
package io.orrery.simulator.kraken.rest;
