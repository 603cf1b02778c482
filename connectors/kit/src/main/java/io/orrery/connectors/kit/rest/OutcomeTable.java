package io.orrery.connectors.kit.rest;

import org.agrona.collections.Long2ObjectHashMap;

/**
 * Tells what became of an act by its answer. A venue fills in what its codes mean; where the table is silent, a status that
 * blames the asker is a refusal, and whatever else is not plainly good is unknown.
 */
public final class OutcomeTable {
    /** In place of a code: the body has none, and says nothing of a failure. */
    public static final long NO_CODE = 0;

    private static final int REQUEST_TIMEOUT = 408;
    private static final int CONFLICT = 409;
    private static final int TOO_EARLY = 425;

    private final Long2ObjectHashMap<Outcome> codes = new Long2ObjectHashMap<>();

    /** These codes of the venue mean this, whatever the status. */
    public OutcomeTable with(Outcome outcome, long... of) {
        for (long code : of) {
            if (code == NO_CODE || codes.put(code, outcome) != null) {
                throw new IllegalArgumentException("code=" + code + ": has a meaning already");
            }
        }
        return this;
    }

    /**
     * @param status of HTTP; 200 where an answer has none
     * @param readable false if the body was not what it should be
     * @param code the venue's, or {@link #NO_CODE}
     */
    public Outcome of(int status, boolean readable, long code) {
        Outcome listed = readable && code != NO_CODE ? codes.get(code) : null;
        if (listed != null) {
            return listed;
        }
        if (status >= 200 && status < 300) {
            return readable && code == NO_CODE ? Outcome.DONE : Outcome.UNKNOWN;
        }
        boolean blames = status >= 400 && status < 500 && status != REQUEST_TIMEOUT && status != CONFLICT && status != TOO_EARLY;
        return blames ? Outcome.REFUSED : Outcome.UNKNOWN;
    }

    /** Of an act that was never answered. */
    public static Outcome ofFailure(boolean sent) {
        return sent ? Outcome.UNKNOWN : Outcome.NOT_SENT;
    }
}
