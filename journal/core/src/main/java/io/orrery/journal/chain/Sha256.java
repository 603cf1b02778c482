package io.orrery.journal.chain;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.agrona.DirectBuffer;

/** SHA-256 over a hash and the records behind it, gathered so that the digest is called seldom. Allocates nothing a record. */
final class Sha256 {
    private static final int GATHERED = 32 << 10;

    private final MessageDigest digest;
    private final byte[] gathered = new byte[GATHERED];
    private int length;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    void begin(byte[] hashBefore) {
        digest.reset();
        length = 0;
        digest.update(hashBefore, 0, hashBefore.length);
    }

    void add(DirectBuffer buffer, int offset, int bytes) {
        if (bytes > GATHERED - length) {
            flush();
        }
        buffer.getBytes(offset, gathered, length, bytes);
        length += bytes;
    }

    /** Ends with the hash in the target. */
    void end(byte[] target) {
        flush();
        try {
            digest.digest(target, 0, target.length);
        } catch (DigestException e) {
            throw new IllegalStateException("a hash has 32 bytes", e);
        }
    }

    /** The hash so far; more may be added. */
    byte[] valueSoFar() {
        flush();
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own SHA-256 can be cloned", e);
        }
    }

    private void flush() {
        digest.update(gathered, 0, length);
        length = 0;
    }
}
