/** Venues on loopback, in their own protocols: what starts them, and what tells a client where they are. */
package io.orrery.simulator;
