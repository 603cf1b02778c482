package io.orrery.bench.whole;

import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Table;
import io.orrery.node.screen.Units;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** A run as one page that needs nothing else: the figures, and two pictures of them. */
final class Page {
    private static final String HEAD = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Orrery bench</title><style>
        body { font: 15px sans-serif; max-width: 60em; margin: 2em auto; color: #222; background: #fff }
        table { border-collapse: collapse } td, th { padding: .2em .8em; text-align: right; border-bottom: 1px solid #ccc }
        td:first-child, th:first-child { text-align: left } .missed { color: #b00 }
        svg text { font: 12px sans-serif; fill: currentColor } .axis { stroke: #888 } .curve { stroke: #06c; stroke-width: 2 }
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

    private Page() {
    }

    static String of(Run run, Histogram orders) {
        return HEAD + "<h1>Orrery bench</h1>\n<p>" + Svg.escaped(run.version() + ", " + run.when() + ", " + run.effort() + "; "
            + run.machine()) + "</p>\n" + table(run.figures())
            + "<h2>From a payload to its order</h2>\n<p>" + Units.count(orders.getTotalCount())
            + " orders, each from when its payload was due until the last byte of its request was written.</p>\n"
            + curve(orders)
            + "<h2>Beside the bounds</h2>\n<p>How much of each bound is used: up to the line it is kept.</p>\n"
            + bounds(run.figures().stream().filter(Figure::isBounded).toList()) + "</body></html>\n";
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

    /** Percentiles, their tail drawn out: each decade of what is left is as wide as the one before. */
    private static String curve(Histogram orders) {
        Svg picture = new Svg(WIDTH, HEIGHT, "percentiles of the time from a payload to its order");
        double least = Math.log10(Math.max(1, orders.getMinNonZeroValue()));
        double most = Math.max(least + 1, Math.log10(Math.max(1, orders.getMaxValue())));
        picture.line(LEFT, BOTTOM, WIDTH - 10, BOTTOM, "axis").line(LEFT, TOP, LEFT, BOTTOM, "axis");
        for (int decade = (int) Math.ceil(least); decade <= most; decade++) {
            double y = y(decade, least, most);
            picture.line(LEFT - 5, y, LEFT, y, "axis").words(LEFT - 8, y + 4, "end", Units.nanos((long) Math.pow(10, decade)));
        }
        double fromX = 0;
        double fromY = 0;
        for (int i = 0; i < PERCENTILES.length && orders.getTotalCount() > 0; i++) {
            double toX = x(PERCENTILES[i]);
            double toY = y(Math.log10(Math.max(1, orders.getValueAtPercentile(PERCENTILES[i]))), least, most);
            if (i > 0) {
                picture.line(fromX, fromY, toX, toY, "curve");
            }
            picture.line(toX, BOTTOM, toX, BOTTOM + 5.0, "axis");
            picture.words(toX, BOTTOM + 18.0, "middle", String.format(Locale.ROOT, "%s", PERCENTILES[i]));
            fromX = toX;
            fromY = toY;
        }
        return picture.end();
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
