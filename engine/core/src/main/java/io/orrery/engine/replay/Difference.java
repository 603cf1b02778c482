package io.orrery.engine.replay;

import java.util.Locale;

/**
 * Where a session is not what the engine makes of its inputs.
 *
 * @param sequence of the recorded output that differs or should not be there, or at which one is missing
 */
public record Difference(long sequence, Kind kind, String detail) {

    /** What is wrong with the recorded output. */
    public enum Kind { ALTERED, ADDED, REMOVED }

    @Override
    public String toString() {
        return "sequence " + sequence + ": output " + kind.name().toLowerCase(Locale.ROOT) + ": " + detail;
    }
}
