package io.orrery.patch.library;

import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PortType;
import java.util.List;

/** How far a row of numbers has gone, and how hard it swings. */
final class Momentum {
    private static final double HUNDRED = 100;

    static final ModuleKind CHANGE = row("change", "The last number less the first of the last ones.").length(2)
        .make(v -> new Windowed(v[0], window -> window.ago(0) - window.oldest()));
    static final ModuleKind RETURN = row("return", "The change as a part of the first of the last numbers.").length(2)
        .make(v -> new Windowed(v[0], window -> window.ago(0) / window.oldest() - 1));
    static final ModuleKind STRENGTH = row("rsi", "Wilder's relative strength: 0 all falls, 100 all rises; 50 if nothing moved.")
        .length(14).make(v -> new Strength(v[0]));
    static final ModuleKind PLACE = row(
        "stochastic", "The last number between the lowest, 0, and the highest, 100; 50 if they are one.")
        .length(14).make(v -> new Windowed(v[0], Momentum::place));
    static final ModuleKind VOLATILITY = row("volatility", "The deviation from 0 of what is told, new ones counting more.")
        .length(50).make(v -> new Smoothed(2 / (v[0] + 1), v[0], number -> number * number, Math::sqrt));
    static final ModuleKind RANGE = row("range", "The highest less the lowest of the last numbers.").length(20)
        .make(v -> new Windowed(v[0], window -> window.most() - window.least()));
    static final ModuleKind TRUE_RANGE = KindBuilder.kind("true-range", "How far a bar went, from the close before it too.")
        .in("bar", PortType.BAR, "a row of bars").out("out", PortType.NUMBER, "a number for each bar")
        .make(v -> new TrueRange());
    static final ModuleKind EFFICIENCY = row(
        "efficiency", "How straight the way was: 1 a trend, 0 a walk back to where it began.")
        .length(20).make(v -> new Windowed(v[0], Momentum::efficiency));

    private Momentum() {
    }

    static List<ModuleKind> all() {
        return List.of(CHANGE, RETURN, STRENGTH, PLACE, VOLATILITY, RANGE, TRUE_RANGE, EFFICIENCY);
    }

    private static KindBuilder row(String id, String doc) {
        return KindBuilder.kind(id, doc).in("in", PortType.NUMBER, "a row of numbers")
            .out("out", PortType.NUMBER, "of the last so many");
    }

    private static double place(Window window) {
        double least = window.least();
        double range = window.most() - least;
        return range > 0 ? HUNDRED * (window.ago(0) - least) / range : HUNDRED / 2;
    }

    static double efficiency(Window window) {
        double way = 0;
        for (int age = 1; age < window.size(); age++) {
            way += Math.abs(window.ago(age - 1) - window.ago(age));
        }
        return way > 0 ? Math.abs(window.ago(0) - window.oldest()) / way : 0;
    }
}
