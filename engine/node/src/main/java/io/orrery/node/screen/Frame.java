package io.orrery.node.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One picture of a session as lines of text, none wider than the screen. */
public final class Frame {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;

    private final int width;
    private final int height;
    private final boolean colour;
    private final List<String> lines = new ArrayList<>();

    private Frame(int width, int height, boolean colour) {
        this.width = Math.max(NARROWEST, Math.min(width, WIDEST));
        this.height = height;
        this.colour = colour;
    }

    /** @param height lines that fit; instruments beyond it are counted, not shown */
    public static List<String> render(ScreenModel model, int width, int height, boolean colour) {
        Frame frame = new Frame(width, height, colour);
        frame.header(model);
        frame.instruments(model.instruments());
        frame.figures(model);
        frame.proof(model);
        return List.copyOf(frame.lines);
    }

    private void header(ScreenModel model) {
        String left = " Orrery  " + model.mode().toUpperCase(Locale.ROOT) + "  " + model.session();
        String right = model.clock() + "  " + Units.count(model.eventsPerSecond()) + " events/s ";
        line(Style.STRONG, spread(left, right));
        rule();
    }

    private void instruments(List<ScreenModel.Line> instruments) {
        line(Style.QUIET, row("", "bid", "ask", "last", "position", "open"));
        int room = Math.max(1, height - 11);
        int shown = instruments.size() <= room ? instruments.size() : room - 1;
        for (ScreenModel.Line each : instruments.subList(0, Math.max(0, shown))) {
            String open = each.openOrders() == 0 ? "·" : Integer.toString(each.openOrders());
            String position = each.position().isEmpty() ? "·" : each.position();
            line(Style.PLAIN, row(each.symbol(), each.bid(), each.ask(), each.last(), position, open));
        }
        if (shown < instruments.size()) {
            line(Style.QUIET, " and " + (instruments.size() - shown) + " more");
        }
        rule();
    }

    private void figures(ScreenModel model) {
        ScreenModel.Orders orders = model.orders();
        line(Style.PLAIN, " orders " + Units.count(orders.sent()) + "   fills " + Units.count(orders.fills())
            + "   cancels " + Units.count(orders.cancels()) + "   rejected " + Units.count(orders.rejects())
            + "   denied " + Units.count(orders.denials()));
        line(Style.PLAIN, " PnL " + model.pnl() + "   fees " + model.fees());
        ScreenModel.Latency latency = model.tickToOrder();
        line(Style.PLAIN, " tick to order  " + (latency.count() == 0
            ? "no order yet"
            : "p50 " + Units.nanos(latency.p50()) + "   p99 " + Units.nanos(latency.p99())
                + "   p99.9 " + Units.nanos(latency.p999())));
        line(Style.PLAIN, " journal  " + Units.count(model.events()) + " events   " + Units.bytes(model.journal().bytes()) + "   "
            + String.format(Locale.ROOT, "%.2f GB/h", model.journal().bytesPerHour() / 1e9)
            + "   ring " + String.format(Locale.ROOT, "%.1f %%", model.ringOccupancy() * 100));
    }

    private void proof(ScreenModel model) {
        rule();
        if (model.verified() < 0) {
            line(Style.QUIET, " Ctrl-C stops");
        } else {
            String proof = " verified live: " + Units.count(model.verified()) + " events, "
                + Units.count(model.differences()) + " differences";
            line(model.differences() == 0 ? Style.GOOD : Style.ALARM, spread(proof, "Ctrl-C stops "));
        }
    }

    private String row(String symbol, String bid, String ask, String last, String position, String open) {
        int column = Math.max(9, Math.min(14, (width - 22) / 4));
        String format = " %-12s%" + column + "s%" + column + "s%" + column + "s%" + column + "s%6s";
        return String.format(Locale.ROOT, format, symbol, bid, ask, last, position, open);
    }

    private String spread(String left, String right) {
        int gap = width - left.length() - right.length();
        return gap < 2 ? left + "  " + right : left + " ".repeat(gap) + right;
    }

    private void rule() {
        line(Style.QUIET, "─".repeat(width));
    }

    private void line(Style style, String text) {
        String fitting = text.length() <= width ? text : text.substring(0, width - 1) + "…";
        lines.add(style.paint(fitting.stripTrailing(), colour));
    }
}
