package io.orrery.connectors.kit.wire;

import java.nio.file.Path;

/**
 * Whom to believe that they are who they say. Names are verified in any case.
 *
 * @param certificates a PEM file of all that are trusted; null for those that the JDK trusts
 */
public record TlsTrust(Path certificates) {
    /** What the JDK trusts. */
    public static final TlsTrust OF_JDK = new TlsTrust(null);
}
