package io.orrery.node.screen;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The calm screen of a terminal: drawn in place, at most four times a second, on the alternate page. */
public final class Screen implements Display {
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[2J";
    private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
    private static final String HOME = "\u001b[H";
    private static final String CLEAR_REST_OF_LINE = "\u001b[K\r\n";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintStream out;
    private final Terminal terminal;
    private final boolean colour;
    private final LongSupplier nanoClock;
    private boolean entered;
    private boolean closed;
    private long drawnAt;
    private String news = "";

    public Screen(PrintStream out, Terminal terminal, boolean colour, LongSupplier nanoClock) {
        this.out = out;
        this.terminal = terminal;
        this.colour = colour;
        this.nanoClock = nanoClock;
    }

    @Override
    public synchronized void show(ScreenModel model) {
        long now = nanoClock.getAsLong();
        if (closed || entered && now - drawnAt < INTERVAL_NANOS) {
            return;
        }
        StringBuilder page = new StringBuilder(4096).append(entered ? "" : ENTER).append(HOME);
        List<String> lines = Frame.render(model, terminal.columns(), terminal.rows(), colour);
        for (String line : lines) {
            page.append(line).append(CLEAR_REST_OF_LINE);
        }
        if (!news.isEmpty()) {
            page.append(' ').append(Style.ALARM.paint(fitting(news), colour)).append(CLEAR_REST_OF_LINE);
        }
        out.print(page.append(CLEAR_BELOW));
        out.flush();
        entered = true;
        drawnAt = now;
    }

    @Override
    public synchronized void tell(String line) {
        news = line;
    }

    private String fitting(String line) {
        int room = terminal.columns() - 2;
        return line.length() <= room ? line : line.substring(0, Math.max(0, room - 1)) + "…";
    }

    @Override
    public synchronized void close() {
        if (entered && !closed) {
            out.print(LEAVE);
            out.flush();
        }
        closed = true;
    }
}
