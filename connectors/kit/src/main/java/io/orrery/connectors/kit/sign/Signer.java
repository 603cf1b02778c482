package io.orrery.connectors.kit.sign;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** Signs messages with one key, and writes each signature as the venue reads it. Of one thread. */
public interface Signer {
    /** Most bytes that a signature takes. */
    int MAX_LENGTH = 192;

    /** Signs the message and writes the signature. The two places may lie in the same buffer. Returns its length in bytes. */
    int sign(DirectBuffer message, int offset, int length, MutableDirectBuffer to, int at);
}
