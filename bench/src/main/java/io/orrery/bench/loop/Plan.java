package io.orrery.bench.loop;

import java.util.concurrent.TimeUnit;

/**
 * What a peer sends: frames at a steady rate, in bursts, and trades that are to be answered.
 *
 * @param rate frames a second, of all accounts together
 * @param nanos for how long
 * @param marks trades a second that are to be answered
 * @param burst frames that are due within {@link #BURST_NANOS} each half second, besides
 * @param patience how long answers are awaited when all is sent, or sockets that take nothing, in nanoseconds
 */
record Plan(int rate, long nanos, int marks, int burst, long patience) {
    static final long PATIENT = TimeUnit.SECONDS.toNanos(60);
    private static final long IMPATIENT = TimeUnit.SECONDS.toNanos(3);
    static final long BURST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    static final long BURST_PERIOD = TimeUnit.MILLISECONDS.toNanos(500);
    private static final double SECOND = 1e9;

    static Plan steady(int rate, long seconds, int marks) {
        return new Plan(rate, TimeUnit.SECONDS.toNanos(seconds), marks, 0, PATIENT);
    }

    static Plan bursts(int count, int frames, int rate, int marks) {
        return new Plan(rate, count * BURST_PERIOD, marks, frames, PATIENT);
    }

    /** How many frames are due when so much time has gone by. */
    long due(long elapsed) {
        long within = Math.min(elapsed, nanos);
        long due = (long) (rate * (within / SECOND));
        if (burst > 0) {
            long periods = within / BURST_PERIOD;
            long part = Math.min(BURST_NANOS, within - periods * BURST_PERIOD);
            due += periods * burst + (long) (burst * (part / (double) BURST_NANOS));
        }
        return due;
    }

    /** How many marks there are in all. */
    int allMarks() {
        return (int) (marks * (nanos / SECOND));
    }

    /** When a mark is due, from the beginning on. */
    long markDue(int mark) {
        return (long) ((mark + 0.5) * SECOND / marks);
    }

    /** The same for who expects that not everything is answered. */
    Plan impatient() {
        return new Plan(rate, nanos, marks, burst, IMPATIENT);
    }

    String line() {
        return rate + " " + nanos + " " + marks + " " + burst + " " + patience;
    }

    static Plan of(String line) {
        String[] words = line.split(" ");
        return new Plan(
            Integer.parseInt(words[0]), Long.parseLong(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]),
            Long.parseLong(words[4]));
    }
}
