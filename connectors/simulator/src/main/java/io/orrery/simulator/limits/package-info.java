/** What a client may ask for, and how often: windows that count, buckets that leak. Time is an argument. */
package io.orrery.simulator.limits;
