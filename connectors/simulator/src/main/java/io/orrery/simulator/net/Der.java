package io.orrery.simulator.net;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Values as X.690 writes them down: a tag, a length, the content. As much of it as a certificate needs. */
final class Der {
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTEXT = 0x80;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONGEST_SHORT = 0x7f;

    private static final byte[] TRUE = {0x01, 0x01, (byte) 0xff};

    private Der() {
    }

    static byte[] sequence(byte[]... members) {
        return tagged(SEQUENCE, joined(members));
    }

    static byte[] set(byte[] member) {
        return tagged(SET, member);
    }

    static byte[] integer(BigInteger value) {
        return tagged(INTEGER, value.toByteArray());
    }

    static byte[] isTrue() {
        return TRUE.clone();
    }

    /** @param hex of the identifier's encoded arcs */
    static byte[] identifier(String hex) {
        return tagged(OBJECT_IDENTIFIER, HexFormat.of().parseHex(hex));
    }

    static byte[] text(String text) {
        return tagged(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param text as yyMMddHHmmssZ: until 2049 */
    static byte[] time(String text) {
        return tagged(UTC_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param unused how many of the last byte's bits mean nothing */
    static byte[] bits(int unused, byte... bytes) {
        return tagged(BIT_STRING, joined(new byte[] {(byte) unused}, bytes));
    }

    static byte[] octets(byte[] bytes) {
        return tagged(OCTET_STRING, bytes);
    }

    /** A plain value that its place gives a meaning. */
    static byte[] context(int number, byte[] content) {
        return tagged(CONTEXT | number, content);
    }

    /** A value that holds another one, and that its place gives a meaning. */
    static byte[] contextOf(int number, byte[] member) {
        return tagged(CONTEXT | CONSTRUCTED | number, member);
    }

    private static byte[] tagged(int tag, byte[] content) {
        byte[] length = content.length <= LONGEST_SHORT
            ? new byte[] {(byte) content.length}
            : longLength(BigInteger.valueOf(content.length));
        return joined(new byte[] {(byte) tag}, length, content);
    }

    private static byte[] longLength(BigInteger length) {
        int bytes = (length.bitLength() + Byte.SIZE - 1) / Byte.SIZE;
        byte[] signed = length.toByteArray();
        byte[] all = new byte[1 + bytes];
        all[0] = (byte) (CONTEXT | bytes);
        System.arraycopy(signed, signed.length - bytes, all, 1, bytes);
        return all;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
