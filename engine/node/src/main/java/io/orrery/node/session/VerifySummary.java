package io.orrery.node.session;

/**
 * What re-execution found: the object of {@code verify --json}.
 *
 * @param firstDifference the first sequence that is damaged or decided otherwise; null if there is none
 * @param detail of the first difference, or empty
 * @param ended false if the session was killed: then it is proved up to its last record
 */
public record VerifySummary(
    String session,
    long events,
    long outputs,
    long orders,
    long differences,
    Long firstDifference,
    String detail,
    boolean ended,
    String chain,
    String digest,
    long eventsPerSecond) {
}
