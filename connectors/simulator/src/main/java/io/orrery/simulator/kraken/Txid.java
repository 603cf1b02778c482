package io.orrery.simulator.kraken;

import java.util.Arrays;

/** Kraken's own ids: O for orders, T for trades, L for ledger entries, A for amendments, then 16 letters and digits. */
public final class Txid {
    private static final long SCRAMBLE = 0x9E3779B97F4A7C15L;
    private static final long UNSCRAMBLE = inverse(SCRAMBLE);
    private static final int DIGITS = 16;
    private static final int RADIX = 36;
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Txid() {
    }

    /** {@code OAAAAA-BBBBB-CCCCCC}: one id, one text. */
    public static String of(char kind, long id) {
        char[] plain = new char[DIGITS];
        Arrays.fill(plain, 'Q');
        int at = DIGITS;
        for (long left = id * SCRAMBLE; left != 0 || at == DIGITS; left = Long.divideUnsigned(left, RADIX)) {
            plain[--at] = LETTERS.charAt((int) Long.remainderUnsigned(left, RADIX));
        }
        plain[--at] = 'Z';
        return new StringBuilder(DIGITS + 3).append(kind).append(plain, 0, 5).append('-').append(plain, 5, 5).append('-')
            .append(plain, 10, DIGITS - 10).toString();
    }

    /** The number that the text was made of, or -1 if it was not made here. */
    public static long parse(char kind, String text) {
        String plain = text.replace("-", "");
        if (plain.length() != DIGITS + 1 || plain.charAt(0) != kind) {
            return -1;
        }
        int start = 1;
        while (start < plain.length() && plain.charAt(start) == 'Q') {
            start++;
        }
        if (start >= plain.length() || plain.charAt(start) != 'Z') {
            return -1;
        }
        try {
            long id = Long.parseUnsignedLong(plain.substring(start + 1), RADIX) * UNSCRAMBLE;
            return of(kind, id).equals(text) ? id : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Modulo 2^64, by Newton's steps: each doubles the bits that are right. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
