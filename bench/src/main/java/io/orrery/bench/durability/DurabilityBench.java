package io.orrery.bench.durability;

import io.orrery.bench.JvmFlags;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What durability costs: the same appends to a journal in each of its modes, and to a bare Chronicle Queue beside it. */
public final class DurabilityBench {
    private static final String ROW = "%-22s %-9s %9s %9s %9s %9s %9s %9s %9s %9s %9s %9s %9s %9s";
    private static final String[] STATISTICS = {"p50", "p99", "p99.9", "max"};
    private static final double MOST_P50 = 1.10;
    private static final double MOST_P999 = 6_000;
    private static final double MOST_MAX = 200_000;
    private static final double MOST_LAG = 15_000_000;

    private final List<Load> loads;
    private final boolean quick;
    private final Map<Load, Figures> figures = new LinkedHashMap<>();

    /** @param only a part of the titles of the loads to measure */
    public DurabilityBench(String only, boolean quick) {
        loads = Load.all().stream().filter(load -> load.title().contains(only)).toList();
        this.quick = quick;
    }

    public boolean isEmpty() {
        return loads.isEmpty();
    }

    /** The loads take turns, a fresh JVM each. */
    public void measure(Consumer<String> progress) throws IOException, InterruptedException {
        int rounds = quick ? 2 : 5;
        for (int round = 1; round <= rounds; round++) {
            for (Load load : loads) {
                progress.accept("round " + round + " of " + rounds + ": " + load.title());
                turn(load);
            }
        }
    }

    private void turn(Load load) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(JvmFlags.ofForks()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Run.class.getName(), load.title()));
        command.addAll(quick ? List.of("60", "50") : List.of("80", "80"));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Figures measured = figures.computeIfAbsent(load, key -> new Figures());
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(measured::add);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(load.title() + ": exit code " + process.exitValue());
        }
    }

    /** A row for each load and kind; of each statistic the best window, the lower quartile and the median. Microseconds. */
    public void print(PrintStream out) {
        out.println(String.format(
            Locale.ROOT, ROW, "microseconds", "", "p50 best", "quarter", "median", "p99 best", "quarter", "median",
            "p99.9 best", "quarter", "median", "max best", "quarter", "median").stripTrailing());
        figures.forEach((load, measured) -> {
            for (String kind : List.of("response", "service", "lag")) {
                out.println(row(load, kind, measured));
            }
        });
    }

    private static String row(Load load, String kind, Figures measured) {
        List<Object> cells = new ArrayList<>(List.of(load.title(), kind));
        for (String statistic : STATISTICS) {
            Figures.Figure figure = measured.get(kind + "." + statistic);
            for (double value : new double[] {figure.best(), figure.quartile(), figure.median()}) {
                cells.add(Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value / 1e3));
            }
        }
        return String.format(Locale.ROOT, ROW, cells.toArray()).stripTrailing();
    }

    /** What was measured, for a JSON file. */
    public Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        figures.forEach((load, measured) -> report.put(load.title(), measured.all()));
        return report;
    }

    /** Prints what group commit may cost at 100,000 a second, and what it does. False if a bound is missed. */
    public boolean judge(PrintStream out) {
        Figures none = figures.get(new Load(Mode.NONE, 100_000));
        Figures group = figures.get(new Load(Mode.GROUP, 100_000));
        if (none == null || group == null) {
            return true;
        }
        double price = group.get("response.p50").quartile() / none.get("response.p50").quartile();
        boolean kept = bound(out, "group p50, in those of none", price, MOST_P50, 1, "");
        kept &= bound(out, "group append p99.9", group.get("service.p99.9").quartile(), MOST_P999, 1e3, " us");
        kept &= bound(out, "group append max", group.get("service.max").quartile(), MOST_MAX, 1e3, " us");
        kept &= bound(out, "group p99.9", group.get("response.p99.9").quartile(), machine(none, "p99.9", MOST_P999), 1e3, " us");
        kept &= bound(out, "group max", group.get("response.max").quartile(), machine(none, "max", MOST_MAX), 1e3, " us");
        kept &= bound(out, "group lag p99", group.get("lag.p99").median(), MOST_LAG, 1e6, " ms");
        return kept;
    }

    /** A bound that the machine itself, preempting whoever waits for the next moment, does not miss without any sync. */
    private static double machine(Figures none, String statistic, double most) {
        return Math.max(most, MOST_P50 * none.get("response." + statistic).quartile());
    }

    private static boolean bound(PrintStream out, String what, double value, double most, double unit, String name) {
        boolean kept = value <= most;
        out.println(String.format(
            Locale.ROOT, "%s%s: %.2f%s (bound <= %.2f%s)", kept ? "" : "MISSED ", what, value / unit, name, most / unit, name));
        return kept;
    }
}
