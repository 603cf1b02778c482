package io.orrery.bench.durability;

import io.orrery.bench.Scratch;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Measures one load in a JVM of its own. Prints a line for each statistic: its name, and its value in each window. */
public final class Run {
    private static final long CATCH_UP_NANOS = 300_000_000L;

    private Run() {
    }

    /** Takes the title of a load, and how many windows don't count and do. */
    public static void main(String[] arguments) {
        Load load = Load.of(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        measure(load, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
            .forEach((name, values) -> out.println(name + text(values)));
    }

    private static String text(double[] values) {
        StringBuilder line = new StringBuilder();
        for (double value : values) {
            line.append(String.format(Locale.ROOT, " %.1f", value));
        }
        return line.toString();
    }

    /** Values of each statistic, one for each window; of a lag, one for all. In nanoseconds, but "rate" a second. */
    static Map<String, double[]> measure(Load load, int warmups, int windows) {
        Map<String, double[]> values = new TreeMap<>();
        try (Scratch scratch = Scratch.create(); Log log = open(load, scratch, warmups + windows)) {
            Lag lag = new Lag(log);
            Paced paced = new Paced(load, log, lag);
            paced.begin();
            for (int i = 0; i < warmups; i++) {
                paced.window();
                put(values, "warm", i, warmups, Paced.quantile(paced.response(), 0.5));
            }
            LockSupport.parkNanos(CATCH_UP_NANOS);
            values.clear();
            lag.look(System.nanoTime());
            lag.forget();
            long started = System.nanoTime();
            for (int i = 0; i < windows; i++) {
                paced.begin();
                paced.window();
                put(values, "response", i, windows, paced.response());
                put(values, "service", i, windows, paced.service());
            }
            long nanos = System.nanoTime() - started;
            values.put("rate", new double[] {load.window() * (double) windows * 1e9 / nanos});
            put(values, "lag", 0, 1, lag.sorted());
        }
        return values;
    }

    private static Log open(Load load, Scratch scratch, int windows) {
        int bytes = (windows * load.window() + 1_000) * (Records.BYTES + 16) + (4 << 20);
        return load.mode() == Mode.BARE
            ? new BareLog(scratch.folder(), bytes)
            : new JournalLog(scratch.folder(), load.mode().sync);
    }

    private static void put(Map<String, double[]> values, String kind, int window, int windows, int[] sorted) {
        put(values, kind + ".p50", window, windows, Paced.quantile(sorted, 0.5));
        put(values, kind + ".p99", window, windows, Paced.quantile(sorted, 0.99));
        put(values, kind + ".p99.9", window, windows, Paced.quantile(sorted, 0.999));
        put(values, kind + ".max", window, windows, Paced.quantile(sorted, 1));
    }

    private static void put(Map<String, double[]> values, String name, int window, int windows, double value) {
        values.computeIfAbsent(name, key -> filled(windows))[window] = value;
    }

    private static double[] filled(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
