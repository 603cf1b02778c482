package io.orrery.node.screen;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** One line a second where there is no terminal: the instruments take turns. The first comes as soon as there is a market. */
public final class PlainLines implements Display {
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final PrintStream out;
    private final LongSupplier nanoClock;
    private boolean begun;
    private long printedAt;
    private int turn;

    public PlainLines(PrintStream out, LongSupplier nanoClock) {
        this.out = out;
        this.nanoClock = nanoClock;
    }

    @Override
    public void show(ScreenModel model) {
        long now = nanoClock.getAsLong();
        if (!model.priced() || begun && now - printedAt < INTERVAL_NANOS) {
            return;
        }
        begun = true;
        printedAt = now;
        out.println(line(model));
        out.flush();
    }

    @Override
    public void tell(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }

    private String line(ScreenModel model) {
        List<ScreenModel.Line> priced = model.instruments().stream().filter(ScreenModel.Line::priced).toList();
        ScreenModel.Line each = priced.get(turn++ % priced.size());
        ScreenModel.Orders orders = model.orders();
        return String.format(
            Locale.ROOT,
            "%s %s %s/%s  %s events/s  orders %d fills %d cancels %d rejected %d denied %d  PnL %s  p99 %s  journal %s",
            model.clock(), each.symbol(), each.bid(), each.ask(), Units.count(model.eventsPerSecond()),
            orders.sent(), orders.fills(), orders.cancels(), orders.rejects(), orders.denials(), model.pnl(),
            model.tickToOrder().count() == 0 ? "–" : Units.nanos(model.tickToOrder().p99()),
            Units.bytes(model.journal().bytes()));
    }
}
