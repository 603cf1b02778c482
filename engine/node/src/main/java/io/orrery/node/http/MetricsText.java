package io.orrery.node.http;

import java.util.Locale;

/** Writes the Prometheus text format, version 0.0.4. */
final class MetricsText {
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder out = new StringBuilder(8 * 1024);
    private String family = "";

    /** Opens a family: the samples that follow belong to it. */
    MetricsText family(String name, String type, String help) {
        family = name;
        out.append("# HELP ").append(name).append(' ').append(help.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    MetricsText sample(double value) {
        return line(family, "", value);
    }

    MetricsText sample(String label, String labelValue, double value) {
        return line(family, label + "=\"" + escape(labelValue) + "\"", value);
    }

    MetricsText labelled(String labels, double value) {
        return line(family, labels, value);
    }

    /** A sample of a part of a histogram. */
    MetricsText part(String suffix, String labels, double value) {
        return line(family + suffix, labels, value);
    }

    static String escape(String labelValue) {
        return labelValue.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    static String number(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return "+Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
            ? String.format(Locale.ROOT, "%d", (long) value)
            : Double.toString(value);
    }

    private MetricsText line(String name, String labels, double value) {
        out.append(name);
        if (!labels.isEmpty()) {
            out.append('{').append(labels).append('}');
        }
        out.append(' ').append(number(value)).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
