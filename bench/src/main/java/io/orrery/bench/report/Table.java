package io.orrery.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as lines of text, a row each. */
public final class Table {
    private static final String ROW = "%-22s %-8s %12s %12s %12s %7s  %-14s %6s  %s";

    private Table() {
    }

    public static List<String> lines(List<Figure> figures) {
        List<String> lines = new ArrayList<>();
        lines.add(row("figure", "unit", "median", "quarter", "3 quarters", "bytes", "bound", "ratio", ""));
        for (Figure figure : figures) {
            lines.add(row(
                figure.name(), figure.unit().toString(),
                number(figure.median()), number(figure.low()), number(figure.high()), bytes(figure.bytes()),
                figure.isBounded() ? figure.unit().comparison() + " " + number(figure.bound()) : "",
                figure.hasRatio() ? String.format(Locale.ROOT, "%.2f", figure.ratio()) : "",
                figure.isKept() ? "" : "missed"));
        }
        return lines;
    }

    /** Whole from a thousand on, with one decimal below. */
    public static String number(double value) {
        return String.format(Locale.ROOT, value >= 1_000 ? "%,.0f" : "%.1f", value);
    }

    /** Empty if it was not measured. */
    private static String bytes(double value) {
        return Double.isNaN(value) ? "" : number(value);
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells).stripTrailing();
    }
}
