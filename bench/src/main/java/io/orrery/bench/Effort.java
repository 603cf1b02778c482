package io.orrery.bench;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How much is measured. The measures take turns, a fresh JVM each, so that a change of the machine meets all of them alike.
 *
 * @param rounds how often each measure gets its turn
 * @param warmups iterations of a turn that don't count; a replay is one iteration
 * @param iterations of a turn that count
 * @param time of an iteration of a measure that takes nanoseconds
 */
record Effort(int rounds, int warmups, int iterations, TimeValue time) {
    static final Effort QUICK = new Effort(1, 8, 5, TimeValue.milliseconds(200));
    static final Effort FULL = new Effort(5, 8, 8, TimeValue.milliseconds(300));
}
