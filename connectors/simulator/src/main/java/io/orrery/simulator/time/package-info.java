/** What time it is at a venue. */
package io.orrery.simulator.time;
