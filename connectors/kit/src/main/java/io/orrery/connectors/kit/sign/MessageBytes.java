package io.orrery.connectors.kit.sign;

import org.agrona.BitUtil;
import org.agrona.DirectBuffer;

/** A message copied to where the JDK's cryptography reads it. */
final class MessageBytes {
    private byte[] bytes = new byte[1_024];

    /** The message from index 0 on; what lies behind it means nothing. */
    byte[] of(DirectBuffer buffer, int offset, int length) {
        if (length > bytes.length) {
            bytes = new byte[BitUtil.findNextPositivePowerOfTwo(length)];
        }
        buffer.getBytes(offset, bytes, 0, length);
        return bytes;
    }
}
