package io.orrery.connectors.kit.sign;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Keyed hashes by RFC 2104, over the digests of the JDK: its own {@code Mac} allocates at each signature, this does not.
 */
final class Hmac {
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest digest;
    private final byte[] inner;
    private final byte[] outer;
    private final int length;

    private Hmac(String algorithm, int block, byte[] key) {
        digest = digest(algorithm);
        length = digest.getDigestLength();
        byte[] padded = Arrays.copyOf(key.length > block ? digest.digest(key) : key, block);
        inner = masked(padded, INNER);
        outer = masked(padded, OUTER);
    }

    static Hmac sha256(Secret key) {
        return new Hmac("SHA-256", 64, key.bytes());
    }

    static Hmac sha512(Secret key) {
        return new Hmac("SHA-512", 128, key.bytes());
    }

    /** Bytes of a hash. */
    int length() {
        return length;
    }

    /** Hashes the message into the first bytes of an array. */
    void hash(byte[] message, int offset, int bytes, byte[] to) {
        try {
            digest.update(inner);
            digest.update(message, offset, bytes);
            digest.digest(to, 0, length);
            digest.update(outer);
            digest.update(to, 0, length);
            digest.digest(to, 0, length);
        } catch (DigestException failure) {
            throw new IllegalStateException("the digest refused " + length + " bytes of room", failure);
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this Java has no " + algorithm, absent);
        }
    }

    private static byte[] masked(byte[] key, byte mask) {
        byte[] masked = key.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= mask;
        }
        return masked;
    }
}
