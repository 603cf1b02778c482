package io.orrery.bench.durability;

import io.orrery.bench.durability.Windows.Rank;
import io.orrery.bench.report.Machine;
import io.orrery.journal.JournalSettings.Sync;
import io.orrery.node.ExitCode;
import io.orrery.node.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What it costs the writer that its records survive a loss of power. The ways take turns, so that they meet the same machine. */
@Command(name = "durability", sortOptions = false, mixinStandardHelpOptions = true,
    description = "Measures appends at 100,000 and 500,000 records/s: not synced, synced in groups, synced each.",
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:done", "2:the command line is wrong", "8:a bound is missed"})
public final class Durability implements Callable<Integer> {
    private static final int USUAL = 100_000;
    private static final int FAST = 500_000;
    private static final int SYNCS_A_WINDOW = 20;
    private static final double QUARTER = 0.25;

    @Option(names = "--seconds", description = "Of each turn (default ${DEFAULT-VALUE})", defaultValue = "4")
    private int seconds;

    @Option(names = "--turns", description = "Of each way (default ${DEFAULT-VALUE})", defaultValue = "5")
    private int turns;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to a file, too")
    private Path json;

    @Option(names = "--margin", paramLabel = "N", defaultValue = "1",
        description = "How much longer a time may take than its bound, on a slower machine (default ${DEFAULT-VALUE})")
    private int margin;

    private int missed;

    private Durability() {
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Durability()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Paced none = way("sync=none", Appends.journal(Sync.NONE), USUAL);
        Paced group = way("sync=group", Appends.journal(Sync.GROUP), USUAL);
        List<Paced> ways = List.of(
            way("bare queue", Appends::bare, USUAL),
            none,
            group,
            new Paced("sync=each", Appends.journal(Sync.EACH), USUAL, Windows.A_SECOND * SYNCS_A_WINDOW),
            way("bare queue", Appends::bare, FAST),
            way("sync=none", Appends.journal(Sync.NONE), FAST),
            way("sync=group", Appends.journal(Sync.GROUP), FAST),
            new Paced("sync=each", Appends.journal(Sync.EACH), FAST, Windows.A_SECOND * SYNCS_A_WINDOW));
        for (int turn = 0; turn < turns; turn++) {
            for (Paced way : ways) {
                way.take(seconds);
            }
        }
        Machine machine = Machine.current();
        System.out.println(machine);
        System.out.println("nanoseconds an append took, in windows of 40 ms: lower quartile of the windows, and their median;");
        System.out.println("then the same from when it was due until it was done");
        ways.forEach(way -> System.out.println(line(way)));
        judge(none, group);
        if (json != null) {
            Files.writeString(json, Json.render(report(machine, ways)) + "\n");
        }
        return (missed == 0 ? ExitCode.OK : ExitCode.CHECK_FAILED).code();
    }

    private static Paced way(String name, Supplier<Appends> appends, int rate) {
        return new Paced(name, appends, rate, rate);
    }

    private void judge(Paced none, Paced group) {
        double price = (double) group.times().of(Rank.P50, QUARTER) / none.times().of(Rank.P50, QUARTER);
        if (margin == 1) {
            bound("p50 synced in groups / not synced", price, 1.1);
        } else {
            bound("p50 synced in groups / not synced (1.1 without the margin)", price, 2);
        }
        time("p99.9, µs", group.times().of(Rank.P999, QUARTER) / 1e3, 6);
        time("max, µs", group.times().of(Rank.MAX, QUARTER) / 1e3, 200);
        time("lag p99, ms", group.lags().of(Rank.P99, 0.5) / 1e6, 15);
    }

    private void time(String what, double figure, double most) {
        bound(margin == 1 ? what : what + " (" + most + " without the margin)", figure, most * margin);
    }

    private void bound(String what, double figure, double most) {
        boolean kept = figure <= most;
        missed += kept ? 0 : 1;
        System.out.println(String.format(Locale.ROOT, "%s%s: %.2f (bound <= %s)", kept ? "" : "MISSED ", what, figure, most));
    }

    private static String line(Paced way) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-11s %,9d/s", way.name(), way.held()));
        for (Rank rank : Rank.values()) {
            line.append(String.format(Locale.ROOT, "  %s %,7d %,9d",
                rank, way.times().of(rank, QUARTER), way.times().of(rank, 0.5)));
        }
        for (Rank rank : List.of(Rank.P50, Rank.P999)) {
            line.append(String.format(Locale.ROOT, "  due %s %,7d %,9d",
                rank, way.delays().of(rank, QUARTER), way.delays().of(rank, 0.5)));
        }
        return line.append(String.format(Locale.ROOT, "  lag ms p50 %.1f p99 %.1f max %.1f", way.lags().of(Rank.P50, 0.5) / 1e6,
            way.lags().of(Rank.P99, 0.5) / 1e6, way.lags().of(Rank.MAX, 1) / 1e6)).toString();
    }

    private Map<String, Object> report(Machine machine, List<Paced> ways) {
        List<Object> figures = new ArrayList<>();
        for (Paced way : ways) {
            Map<String, Object> figure = new LinkedHashMap<>();
            figure.put("name", way.name());
            figure.put("rate", way.rate());
            figure.put("held", way.held());
            for (Rank rank : Rank.values()) {
                figure.put(rank.name().toLowerCase(Locale.ROOT), List.of(
                    way.times().of(rank, 0), way.times().of(rank, QUARTER), way.times().of(rank, 0.5)));
                figure.put("due-" + rank.name().toLowerCase(Locale.ROOT), List.of(
                    way.delays().of(rank, 0), way.delays().of(rank, QUARTER), way.delays().of(rank, 0.5)));
                figure.put("lag-" + rank.name().toLowerCase(Locale.ROOT), way.lags().of(rank, 0.5));
            }
            figures.add(figure);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("schema", "orrery.durability/1");
        report.put("machine", machine);
        report.put("seconds", seconds);
        report.put("turns", turns);
        report.put("figures", figures);
        return report;
    }
}
