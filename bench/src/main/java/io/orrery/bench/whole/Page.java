package io.orrery.bench.whole;

import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Table;
import io.orrery.node.screen.Units;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** A run as one page that needs nothing else: the figures, how long orders took, and what of the bounds is used. */
final class Page {
    private static final String HEAD = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Orrery bench</title><style>
        body { font: 15px sans-serif; max-width: 60em; margin: 2em auto; color: #222; background: #fff }
        table { border-collapse: collapse } td, th { padding: .2em .8em; text-align: right; border-bottom: 1px solid #ccc }
        td:first-child, th:first-child { text-align: left } .missed { color: #b00 }
        svg text { font: 12px sans-serif; fill: currentColor } .axis { stroke: #888 } .curve { stroke-width: 2 }
        .c0 { stroke: #06c } .c1 { stroke: #080 } .c2 { stroke: #c60 } .c3 { stroke: #b0b } .c4 { stroke: #777 }
        .bound { stroke: #b00; stroke-dasharray: 4 3 } .kept { fill: #06c } rect.missed { fill: #b00 }
        @media (prefers-color-scheme: dark) { body { color: #ddd; background: #111 } .missed { color: #f77 } }
        </style></head><body>
        """;
    private static final int WIDTH = 800;
    private static final int HEIGHT = 320;
    private static final int LEFT = 90;
    private static final int BOTTOM = 280;
    private static final int TOP = 20;
    private static final double[] PERCENTILES = {0, 25, 50, 75, 90, 95, 99, 99.5, 99.9, 99.99};
    private static final int DECADES = 4;
    private static final int ROW = 26;
    private static final int COLOURS = 5;
    private static final int LINE = 16;

    private Page() {
    }

    /** @param orders what they took, by what they were measured in */
    static String of(Run run, Map<String, Histogram> orders) {
        return HEAD + "<h1>Orrery bench</h1>\n<p>" + Svg.escaped(run.version() + ", " + run.when() + ", " + run.effort() + "; "
            + run.machine()) + "</p>\n" + table(run.figures())
            + "<h2>From a message to its order</h2>\n<p>" + Units.count(count(orders))
            + " orders, each from when its message was due: &#8220;orders&#8221; until the last byte of the request was written,"
            + " those sustained until it arrived at the other end of a socket.</p>\n"
            + curves(orders)
            + "<h2>Beside the bounds</h2>\n<p>How much of each bound is used: up to the line it is kept.</p>\n"
            + bounds(run.figures().stream().filter(Figure::hasRatio).toList()) + "</body></html>\n";
    }

    private static String table(List<Figure> figures) {
        StringBuilder rows = new StringBuilder("<table>\n<tr><th>figure</th><th>unit</th><th>median</th><th>quarter</th>"
            + "<th>3 quarters</th><th>bound</th></tr>\n");
        for (Figure figure : figures) {
            rows.append("<tr").append(figure.isKept() ? "" : " class=\"missed\"").append("><td>")
                .append(Svg.escaped(figure.name()));
            cell(rows, figure.unit().toString());
            cell(rows, Table.number(figure.median()));
            cell(rows, Table.number(figure.low()));
            cell(rows, Table.number(figure.high()));
            cell(rows, figure.isBounded() ? figure.unit().comparison() + " " + Table.number(figure.bound()) : "");
            rows.append("</td></tr>\n");
        }
        return rows.append("</table>\n").toString();
    }

    private static void cell(StringBuilder row, String words) {
        row.append("</td><td>").append(Svg.escaped(words));
    }

    private static long count(Map<String, Histogram> orders) {
        return orders.values().stream().mapToLong(Histogram::getTotalCount).sum();
    }

    /** Percentiles, their tail drawn out: each decade of what is left is as wide as the one before. */
    private static String curves(Map<String, Histogram> orders) {
        Svg picture = new Svg(WIDTH, HEIGHT, "percentiles of the time from a message to its order");
        Histogram all = new Histogram(3);
        orders.values().forEach(all::add);
        double least = Math.log10(Math.max(1, all.getMinNonZeroValue()));
        least = all.getTotalCount() == 0 ? 0 : least;
        double most = Math.max(least + 1, Math.log10(Math.max(1, all.getMaxValue())));
        picture.line(LEFT, BOTTOM, WIDTH - 10, BOTTOM, "axis").line(LEFT, TOP, LEFT, BOTTOM, "axis");
        for (int decade = (int) Math.ceil(least); decade <= most; decade++) {
            double y = y(decade, least, most);
            picture.line(LEFT - 5, y, LEFT, y, "axis").words(LEFT - 8, y + 4, "end", Units.nanos((long) Math.pow(10, decade)));
        }
        for (double percentile : PERCENTILES) {
            picture.line(x(percentile), BOTTOM, x(percentile), BOTTOM + 5.0, "axis")
                .words(x(percentile), BOTTOM + 18.0, "middle", String.format(Locale.ROOT, "%s", percentile));
        }
        int number = 0;
        for (Map.Entry<String, Histogram> one : orders.entrySet()) {
            curve(picture, one.getValue(), "curve c" + number % COLOURS, least, most);
            double y = TOP + LINE * number++;
            picture.line(LEFT + 20.0, y, LEFT + 50.0, y, "curve c" + (number - 1) % COLOURS)
                .words(LEFT + 56.0, y + 4, "start", one.getKey());
        }
        return picture.end();
    }

    private static void curve(Svg picture, Histogram orders, String kind, double least, double most) {
        for (int i = 1; i < PERCENTILES.length && orders.getTotalCount() > 0; i++) {
            picture.line(
                x(PERCENTILES[i - 1]), y(orders, i - 1, least, most), x(PERCENTILES[i]), y(orders, i, least, most), kind);
        }
    }

    private static double y(Histogram orders, int percentile, double least, double most) {
        return y(Math.log10(Math.max(1, orders.getValueAtPercentile(PERCENTILES[percentile]))), least, most);
    }

    private static double x(double percentile) {
        return LEFT + (WIDTH - LEFT - 40) * -Math.log10(1 - percentile / 100) / DECADES;
    }

    private static double y(double value, double least, double most) {
        return BOTTOM - (BOTTOM - TOP) * (value - least) / (most - least);
    }

    private static String bounds(List<Figure> figures) {
        Svg picture = new Svg(WIDTH, ROW * (figures.size() + 1), "figures beside their bounds");
        int name = 200;
        int unit = 300;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            double used = figure.unit().keeps(2, 1) ? 1 / figure.ratio() : figure.ratio();
            double y = ROW * i + 6.0;
            picture.words(name - 8.0, y + 13, "end", figure.name())
                .bar(name, y, Math.min(WIDTH - name - 60.0, used * unit), 16, figure.isKept() ? "kept" : "missed")
                .words(name + Math.min(WIDTH - name - 60.0, used * unit) + 5, y + 13, "start",
                    String.format(Locale.ROOT, "%.0f %%", used * 100));
        }
        return picture.line(name + unit, 0, name + unit, ROW * figures.size(), "bound").end();
    }
}
