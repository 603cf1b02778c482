package io.orrery.node.vitals;

import java.time.Instant;

/**
 * An error as it was first seen, and how often.
 *
 * @param text with its stack
 */
public record DistinctError(int count, Instant first, Instant last, String text) {

    /** The first line of the text. */
    public String title() {
        return text.lines().findFirst().orElse("");
    }
}
