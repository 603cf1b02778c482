/** One event loop: HTTP/1.1 and WebSocket, plain and TLS. Knows no venue, no money and no market. */
package io.orrery.simulator.net;
