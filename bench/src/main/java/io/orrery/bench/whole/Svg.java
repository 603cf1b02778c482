package io.orrery.bench.whole;

import java.util.Locale;

/** A picture for a page: lines and words, placed by whole pixels. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, String what) {
        text.append(String.format(Locale.ROOT,
            "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">\n",
            width, height, width, height, escaped(what)));
    }

    Svg line(double fromX, double fromY, double toX, double toY, String kind) {
        text.append(String.format(Locale.ROOT, "<line class=\"%s\" x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\"/>\n",
            kind, fromX, fromY, toX, toY));
        return this;
    }

    Svg bar(double x, double y, double width, double height, String kind) {
        text.append(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\"/>\n",
            kind, x, y, width, height));
        return this;
    }

    /** @param anchor start, middle or end */
    Svg words(double x, double y, String anchor, String words) {
        text.append(String.format(Locale.ROOT, "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>\n",
            x, y, anchor, escaped(words)));
        return this;
    }

    String end() {
        return text.append("</svg>\n").toString();
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
