/** What goes wrong on purpose: faults by class and probability, from a seed, at the places that ask for them. */
package io.orrery.simulator.faults;
