package io.orrery.node.session;

/**
 * What re-execution found: the object of {@code verify --json}.
 *
 * @param firstDifference the first sequence that is damaged or decided otherwise; null if there is none
 * @param detail of the first difference, or empty
 * @param ended false if the session was killed, or cut off
 * @param unrecorded outputs that its last inputs decide and that are not recorded: none, if it ended in order
 * @param endless where a strategy did not come to an end; null if each did
 */
public record VerifySummary(
    String session,
    long events,
    long outputs,
    long orders,
    long differences,
    Long firstDifference,
    String detail,
    String chain,
    String digest,
    long eventsPerSecond,
    boolean ended,
    long unrecorded,
    Endless endless) {

    /**
     * What was decided before is proved; from there on, what is recorded is taken as it is.
     *
     * @param sequence of the input that it was called for
     * @param unproved outputs of that call
     */
    public record Endless(long sequence, String strategy, long unproved) {
    }
}
