/** Whole worlds in virtual time: engine, connectors, venues and faults from one seed, and who judges them. */
package io.orrery.simulation;
