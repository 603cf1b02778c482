package io.orrery.patch.library;

import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PortType;
import java.util.List;

/** What smooths a row of numbers. */
final class Averages {
    static final ModuleKind SIMPLE = row("average", "The mean of the last numbers.").length(20)
        .make(v -> new Windowed(v[0], Window::mean));
    static final ModuleKind EXPONENTIAL = row("ema", "A number counts the less the older it is: 2/(length+1) is new.")
        .length(20).make(v -> new Smoothed(2 / (v[0] + 1), v[0]));
    static final ModuleKind WILDER = row("wilder", "Wilder's average: 1/length of it is new.").length(14)
        .make(v -> new Smoothed(1 / v[0], v[0]));
    static final ModuleKind WEIGHTED = row("weighted", "The mean of the last numbers, the last counting length times.").length(20)
        .make(v -> new Windowed(v[0], Averages::weighted));
    static final ModuleKind MEDIAN = row("median", "The number in the middle of the last ones: what is far out does not move it.")
        .length(5).make(v -> new Windowed(v[0], new Quantile(v[0], 0.5)));
    static final ModuleKind KALMAN = row("kalman", "Where a wandering number is, seen through noise (one dimension).")
        .shape("drift", "", 0, 1e9, 0.01, false, "the variance of its wandering from one number to the next")
        .shape("noise", "", 1e-12, 1e9, 1, false, "the variance of the noise").make(v -> new Kalman(v[0], v[1]));

    private Averages() {
    }

    static List<ModuleKind> all() {
        return List.of(SIMPLE, EXPONENTIAL, WILDER, WEIGHTED, MEDIAN, KALMAN);
    }

    private static KindBuilder row(String id, String doc) {
        return KindBuilder.kind(id, doc).in("in", PortType.NUMBER, "a row of numbers").out("out", PortType.NUMBER, "smoothed");
    }

    private static double weighted(Window window) {
        double sum = 0;
        int size = window.size();
        for (int age = 0; age < size; age++) {
            sum += (size - age) * window.ago(age);
        }
        return sum / (size * (size + 1L) / 2.0);
    }
}
