/** Deribit's methods, and the two doors by which they are called: HTTP and WebSocket. */
package io.orrery.simulator.deribit.rpc;
