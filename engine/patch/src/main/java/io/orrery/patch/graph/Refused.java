package io.orrery.patch.graph;

/** An edit that a patch does not take, and why; the patch is as it was. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds of reason. */
    public enum Reason { NAME, UNKNOWN, TYPE, SECOND_SOURCE, CYCLE, PARAMETER, FULL }

    private final Reason reason;

    Refused(Reason reason, String words) {
        super(words, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
