package io.orrery.connectors.kit.capture;

import java.nio.charset.StandardCharsets;

/** How an entry lies in a file of the house's own format; all numbers little-endian. */
final class EntryLayout {
    /** What such a file begins with. */
    static final byte[] MAGIC = "ORRERYC1".getBytes(StandardCharsets.US_ASCII);

    /** Bytes of request and payload: 4. */
    static final int LENGTH = 0;
    /** CRC-32C of all that follows: 4. */
    static final int CHECKSUM = 4;
    /** Nanoseconds since the epoch: 8. */
    static final int TIME = 8;
    /** Of the connection, or of the ask: 8. */
    static final int NUMBER = 16;
    /** {@link EntryKind}: 2. */
    static final int KIND = 24;
    /** Status of an answer, or code of a closing: 2. */
    static final int CODE = 26;
    /** Bytes of the request alone: 4. */
    static final int REQUEST_LENGTH = 28;
    /** Here the request begins, and behind it the payload. */
    static final int HEAD = 32;

    /** More than any entry has. */
    static final int LONGEST = 256 << 20;

    private EntryLayout() {
    }
}
