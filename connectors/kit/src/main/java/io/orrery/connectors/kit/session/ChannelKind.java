package io.orrery.connectors.kit.session;

/**
 * What a channel brings.
 *
 * @param name as the venue calls it, if it does
 * @param silenceNanos after which a channel of this kind without data is held to be broken; {@link #NEVER} if it may be silent
 */
public record ChannelKind(String name, long silenceNanos) {
    /** No bound at all. */
    public static final long NEVER = Long.MAX_VALUE;

    public ChannelKind {
        if (silenceNanos <= 0) {
            throw new IllegalArgumentException("silenceNanos=" + silenceNanos + ": must be positive, or NEVER");
        }
    }

    boolean isBounded() {
        return silenceNanos != NEVER;
    }
}
