package io.orrery.codecs;

import java.util.SplittableRandom;

/** Draws decimals and what resembles them, up to 25 characters. */
final class DecimalTexts {
    private static final int LONGEST = 25;
    private static final String ALPHABET = "0123456789000999...--++eEx ";

    private DecimalTexts() {
    }

    /** A text of the grammar: sign, digits, point, digits, exponent. Zeros are frequent. */
    static String decimal(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        text.append(new String[] {"", "", "-", "+"}[random.nextInt(4)]);
        int before = random.nextInt(21);
        int after = random.nextInt(before == 0 ? 1 : 0, 12);
        digits(random, text, before);
        text.append(after > 0 || random.nextInt(8) == 0 ? "." : "");
        digits(random, text, after);
        if (random.nextInt(3) == 0) {
            text.append(random.nextBoolean() ? 'e' : 'E').append(random.nextInt(-25, 25));
        }
        return text.length() <= LONGEST ? text.toString() : decimal(random);
    }

    static String garbage(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** A long of any magnitude, the extremes included. */
    static long value(SplittableRandom random) {
        return switch (random.nextInt(16)) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> Long.MIN_VALUE;
            case 2 -> 0;
            default -> {
                long value = random.nextLong() >> random.nextInt(Long.SIZE);
                yield random.nextInt(4) == 0 ? value / 1000 * 1000 : value;
            }
        };
    }

    private static void digits(SplittableRandom random, StringBuilder text, int count) {
        boolean sparse = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + (sparse && random.nextInt(4) != 0 ? 0 : random.nextInt(10))));
        }
    }
}
