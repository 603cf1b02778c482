package io.orrery.acceptance;

import java.time.Duration;

/** What became of one case. */
public record Verdict(Case tried, Outcome outcome, String text, Duration time) {

    /** How a case can end. */
    public enum Outcome {
        EXECUTED,
        /** The venue does not have what it is about, or the trial not what it needs: it does not count. */
        UNSUPPORTED,
        FAILED
    }

    boolean is(Outcome other) {
        return outcome == other;
    }
}
