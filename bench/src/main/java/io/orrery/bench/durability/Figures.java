package io.orrery.bench.durability;

import io.orrery.bench.report.Samples;
import java.util.Map;
import java.util.TreeMap;

/** What was measured of each statistic of one load, over all windows of all rounds. */
final class Figures {
    private final Map<String, Samples> samples = new TreeMap<>();

    /** A statistic in nanoseconds: the best window, the lower quartile of windows, and the median one. */
    record Figure(double best, double quartile, double median) {
    }

    /** Takes a line as {@link Run} prints it. */
    void add(String line) {
        String[] words = line.split(" ");
        for (int i = 1; i < words.length; i++) {
            double value = Double.parseDouble(words[i]);
            if (!Double.isNaN(value)) {
                samples.computeIfAbsent(words[0], key -> new Samples()).add(value);
            }
        }
    }

    Figure get(String name) {
        Samples found = samples.get(name);
        return found == null
            ? new Figure(Double.NaN, Double.NaN, Double.NaN)
            : new Figure(found.quantile(0), found.quantile(0.25), found.median());
    }

    Map<String, Figure> all() {
        Map<String, Figure> all = new TreeMap<>();
        samples.keySet().forEach(name -> all.put(name, get(name)));
        return all;
    }
}
