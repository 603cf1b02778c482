/** Deribit: JSON-RPC by HTTP and WebSocket, its instruments, its orders, its errors, its credits. */
package io.orrery.simulator.deribit;
