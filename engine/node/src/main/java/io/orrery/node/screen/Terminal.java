package io.orrery.node.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The size of the terminal, asked of it and kept for a while. */
public final class Terminal {
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private int columns = 80;
    private int rows = 24;
    private boolean asked;
    private long askedAt;

    public int columns() {
        refresh();
        return columns;
    }

    public int rows() {
        refresh();
        return rows;
    }

    private void refresh() {
        long now = System.nanoTime();
        if (asked && now - askedAt < KEPT_NANOS) {
            return;
        }
        asked = true;
        askedAt = now;
        String[] size = ask().split(" ");
        if (size.length == 2 && size[0].matches("[1-9]\\d{0,4}") && size[1].matches("[1-9]\\d{0,4}")) {
            rows = Integer.parseInt(size[0]);
            columns = Integer.parseInt(size[1]);
        }
    }

    /** @return "rows columns", or nothing where it can't be known */
    private static String ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                .redirectInput(Path.of("/dev/tty").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return stty.waitFor(1, TimeUnit.SECONDS) ? answer : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
