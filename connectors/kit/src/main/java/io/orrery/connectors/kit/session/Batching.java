package io.orrery.connectors.kit.session;

/**
 * What one subscribe message may hold.
 *
 * @param maxChannels of them
 * @param maxBytes of their names, with 3 for each
 * @param oneKind whether all must be of the same kind
 */
public record Batching(int maxChannels, int maxBytes, boolean oneKind) {
    static final int BYTES_BETWEEN = 3;

    public Batching {
        if (maxChannels < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("maxChannels=" + maxChannels + ", maxBytes=" + maxBytes + ": must be positive");
        }
    }
}
