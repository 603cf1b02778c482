package io.orrery.simulation.audit;

/**
 * What ought never to happen, and did.
 *
 * @param invariant its name in the catalogue: I1 to I14, L1 to L14
 * @param sequence of the record after which it was seen
 * @param time of the engine, in nanoseconds since the epoch
 * @param subject what it is about
 */
public record Violation(String invariant, long seed, long sequence, long time, String subject, String expected, String seen) {

    @Override
    public String toString() {
        return invariant + " seed=" + seed + " sequence=" + sequence + " time=" + time + " " + subject
            + ": expected " + expected + ", seen " + seen;
    }
}
