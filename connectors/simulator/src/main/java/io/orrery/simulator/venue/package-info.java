/** What a venue is to the program that serves it, and what it is given to begin with. */
package io.orrery.simulator.venue;
