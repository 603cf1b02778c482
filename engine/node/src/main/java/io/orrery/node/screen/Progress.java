package io.orrery.node.screen;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How far a long work is: a bar in place on a terminal, else one line each ten seconds. */
public final class Progress implements AutoCloseable {
    private static final int BAR = 24;
    private static final long ON_TERMINAL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long ELSEWHERE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final PrintStream out;
    private final String work;
    private final boolean terminal;
    private final LongSupplier nanoClock;
    private final long startedAt;
    private long drawnAt;
    private boolean drawn;

    public Progress(PrintStream out, String work, boolean terminal, LongSupplier nanoClock) {
        this.out = out;
        this.work = work;
        this.terminal = terminal;
        this.nanoClock = nanoClock;
        this.startedAt = nanoClock.getAsLong();
        this.drawnAt = startedAt;
    }

    /** @param total 0 if it is not known */
    public void update(long done, long total) {
        long now = nanoClock.getAsLong();
        if (now - drawnAt < (terminal ? ON_TERMINAL_NANOS : ELSEWHERE_NANOS)) {
            return;
        }
        drawnAt = now;
        drawn = true;
        String line = line(done, total, now - startedAt);
        if (terminal) {
            out.print("\r" + line + "\u001b[K");
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (terminal && drawn) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    private String line(long done, long total, long elapsedNanos) {
        double rate = done / Math.max(1e-9, elapsedNanos / 1e9);
        String speed = Units.count(done) + " events  " + Units.count(Math.round(rate)) + " events/s";
        if (total <= 0) {
            return work + "  " + speed;
        }
        double share = Math.min(1.0, done / (double) total);
        int filled = (int) Math.round(share * BAR);
        String bar = terminal ? "▕" + "█".repeat(filled) + " ".repeat(BAR - filled) + "▏ " : "";
        long left = Math.round(Math.max(0, total - done) / Math.max(1.0, rate));
        String percent = String.format(Locale.ROOT, "%3.0f %%", share * 100);
        return work + "  " + bar + percent + "  " + speed + "  " + Units.seconds(left) + " left";
    }
}
