package io.orrery.connectors.kit.rest;

/** What is known of an act that a venue was asked for. Only evidence makes it known. */
public enum Outcome {
    /** The venue did it. */
    DONE,
    /** The venue did not do it, and will not. */
    REFUSED,
    /** The venue knows the act already, by its id: what became of it must be asked. */
    KNOWN,
    /** It never left: nothing happened. */
    NOT_SENT,
    /** Nobody knows: it counts at its worst until the venue tells. */
    UNKNOWN;

    /** True if nothing happened at the venue, for certain. */
    public boolean isNothing() {
        return this == REFUSED || this == NOT_SENT;
    }
}
