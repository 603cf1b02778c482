package io.orrery.node.config;

/** An amount of bytes, written as 64MiB or 10GB. */
public record ByteSize(long bytes) {
    @Override
    public String toString() {
        return bytes + "B";
    }
}
