package io.orrery.simulation.audit;

import io.orrery.codecs.EventRecord;

/**
 * A record at its turn: an input when it is decided on, an output behind what caused it.
 *
 * @param sent the order that it is about, or null
 * @param executed what it says was executed for the first time, or null
 */
record Entry(EventRecord event, int template, long sequence, long time, Sent sent, Executed executed) {
}
