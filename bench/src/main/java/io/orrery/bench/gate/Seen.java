package io.orrery.bench.gate;

import java.util.Locale;

/**
 * What one JVM saw of a stage.
 *
 * @param bytes allocated for an operation, median of turns
 * @param nanos of an operation, lower quartile of turns
 * @param ratio of its time to the older build's, median of turns beside each other; NaN if there is no older one that has it
 */
record Seen(String stage, double bytes, double nanos, double ratio) {
    private static final String BETWEEN = "\t";

    String line() {
        return String.join(BETWEEN, stage, number(bytes), number(nanos), number(ratio));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    static Seen of(String line) {
        String[] words = line.split(BETWEEN);
        return new Seen(words[0], Double.parseDouble(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3]));
    }
}
