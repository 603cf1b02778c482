/** Deribit's channels: what can be subscribed to, and who has. */
package io.orrery.simulator.deribit.stream;
