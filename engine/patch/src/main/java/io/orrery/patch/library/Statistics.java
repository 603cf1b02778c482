package io.orrery.patch.library;

import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PortType;
import java.util.List;

/** What is said of a row of numbers, or of two of them. */
final class Statistics {
    static final ModuleKind VARIANCE = row("variance", "The mean of the squared distances to the mean.").length(20)
        .make(v -> new Windowed(v[0], Window::variance));
    static final ModuleKind DEVIATION = row("deviation", "The standard deviation of the last numbers.").length(20)
        .make(v -> new Windowed(v[0], window -> Math.sqrt(window.variance())));
    static final ModuleKind Z_SCORE = row("z-score", "How many deviations the last number is from the mean; 0 if all are alike.")
        .length(20).make(v -> new Windowed(v[0], Statistics::zScore));
    static final ModuleKind SLOPE = row("slope", "The slope of the line that fits the last numbers best, a number.").length(20)
        .make(v -> new Windowed(v[0], Statistics::slope));
    static final ModuleKind FIT = row("fit", "Where the line that fits the last numbers best ends.").length(20)
        .make(v -> new Windowed(v[0], window -> window.mean() + slope(window) * (window.size() - 1) / 2));
    static final ModuleKind QUANTILE = row("quantile", "Below which so great a part of the last numbers lies.").length(100)
        .shape("part", "", 0, 1, 0.95, false, "which part").make(v -> new Windowed(v[0], new Quantile(v[0], v[1])));
    static final ModuleKind HIGHEST = row("highest", "The greatest of the last numbers.").length(20)
        .make(v -> new Windowed(v[0], Window::most));
    static final ModuleKind LOWEST = row("lowest", "The least of the last numbers.").length(20)
        .make(v -> new Windowed(v[0], Window::least));
    static final ModuleKind CORRELATION = pair(
        "correlation", "How far two rows go together: from -1 to 1; 0 if one stands still.")
        .make(v -> new Paired(v[0], Statistics::correlation));
    static final ModuleKind BETA = pair("beta", "How much a goes on when b goes by 1: the slope of the regression of a on b.")
        .make(v -> new Paired(v[0], Statistics::beta));

    private Statistics() {
    }

    static List<ModuleKind> all() {
        return List.of(VARIANCE, DEVIATION, Z_SCORE, SLOPE, FIT, QUANTILE, HIGHEST, LOWEST, CORRELATION, BETA);
    }

    private static KindBuilder row(String id, String doc) {
        return KindBuilder.kind(id, doc).in("in", PortType.NUMBER, "a row of numbers")
            .out("out", PortType.NUMBER, "of the last so many");
    }

    private static KindBuilder pair(String id, String doc) {
        return KindBuilder.kind(id, doc).in("a", PortType.NUMBER, "a row of numbers: one is taken each time it is told")
            .in("b", PortType.NUMBER, "another, as it is then").out("out", PortType.NUMBER, "of the last so many").length(50);
    }

    private static double zScore(Window window) {
        double variance = window.variance();
        return variance > 0 ? (window.ago(0) - window.mean()) / Math.sqrt(variance) : 0;
    }

    private static double slope(Window window) {
        int size = window.size();
        double middle = (size - 1) / 2.0;
        double up = 0;
        double across = 0;
        for (int age = 0; age < size; age++) {
            double x = size - 1 - age - middle;
            up += x * window.ago(age);
            across += x * x;
        }
        return across > 0 ? up / across : 0;
    }

    private static double covariance(Window a, Window b) {
        double sum = 0;
        for (int age = 0; age < a.size(); age++) {
            sum += (a.ago(age) - a.mean()) * (b.ago(age) - b.mean());
        }
        return sum / a.size();
    }

    private static double correlation(Window a, Window b) {
        double spread = Math.sqrt(a.variance() * b.variance());
        return spread > 0 ? covariance(a, b) / spread : 0;
    }

    private static double beta(Window a, Window b) {
        double variance = b.variance();
        return variance > 0 ? covariance(a, b) / variance : 0;
    }
}
