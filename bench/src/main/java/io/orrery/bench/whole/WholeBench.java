package io.orrery.bench.whole;

import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Intervals;
import io.orrery.bench.report.Machine;
import io.orrery.bench.report.Table;
import io.orrery.node.BuildInfo;
import io.orrery.node.ExitCode;
import io.orrery.node.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./orrery bench}: what the whole program takes on this machine, as a table, as a file, as a page. */
@Command(name = "orrery bench", sortOptions = false, mixinStandardHelpOptions = true,
    description = {"What orders, messages, replays and starts take on this machine, beside what it can do.", "",
        "  orrery bench --quick                    some three minutes, figures that move more",
        "  orrery bench --compare result.json      beside what an earlier run has written", ""},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done, whatever the figures are", "2:the command line is wrong", "3:a file can't be read or written",
        "8:--max-regress: a figure is worse than in the earlier run"})
public final class WholeBench implements Callable<Integer> {
    @Option(names = "--quick", description = "Some three minutes instead of ten")
    private boolean quick;

    @Option(names = "--json", description = "The figures as one line of JSON, instead of the table")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR",
        description = "Where result.json, report.html and the logs (.hlog) go; default: ${DEFAULT-VALUE}")
    private Path out = Path.of(".orrery", "bench");

    @Option(names = "--compare", paramLabel = "FILE", description = "The result.json of an earlier run")
    private Path compare;

    @Option(names = "--history", paramLabel = "FILE",
        description = "Append the run to a release's file, as bench/history/0.1.0.jsonl; --compare reads its last run")
    private Path history;

    @Option(names = "--minutes", paramLabel = "N", description = "How long 100,000 messages a second are sustained, such as 30")
    private int minutes;

    @Option(names = "--only", paramLabel = "TEXT", description = "The parts whose name contains it")
    private String only = "";

    @Option(names = "--part", hidden = true, description = "Measures one part in this process, and prints its figures")
    private Integer part;

    @Option(names = "--max-regress", paramLabel = "PERCENT",
        description = "With --compare: exit 8 if a figure is worse by more; on the same quiet machine only")
    private Double most;

    private static final String LOG = ".hlog";

    private final String launcher = System.getProperty("orrery.launcher");
    private final PrintStream data = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private WholeBench() {
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new WholeBench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Scale scale = quick ? Scale.QUICK : Scale.FULL;
        List<Part> parts = Parts.of(scale, launcher, minutes);
        if (part != null) {
            Apart.endWithParent();
            data.println(Json.render(parts.get(part).measure(out)));
            return ExitCode.OK.code();
        }
        Earlier earlier;
        try {
            earlier = compare == null ? null : Earlier.read(compare);
            Files.createDirectories(out);
            forgetLogs();
        } catch (IOException refused) {
            System.err.println("orrery: " + refused.getMessage());
            return ExitCode.CONFIG.code();
        }
        Machine machine = Machine.current();
        List<Figure> figures = measure(parts);
        Run run = new Run(
            Run.SCHEMA, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), BuildInfo.current().name(),
            quick ? "quick" : "full", machine, figures);
        write(run);
        tell(run, earlier);
        return earlier == null || most == null || earlier.worse(figures, most).isEmpty()
            ? ExitCode.OK.code() : ExitCode.CHECK_FAILED.code();
    }

    private List<Figure> measure(List<Part> parts) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--out", out.toString(), "--minutes", Integer.toString(minutes)));
        if (quick) {
            arguments.add("--quick");
        }
        Apart apart = new Apart(launcher, arguments);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (only.isEmpty() || parts.get(i).name().contains(only)) {
                System.err.println("measuring: " + parts.get(i).name());
                figures.addAll(apart.measure(i, parts.get(i)));
            }
        }
        return figures;
    }

    private void write(Run run) throws IOException {
        String line = Json.render(run) + "\n";
        Files.writeString(out.resolve("result.json"), line);
        Files.writeString(out.resolve("report.html"), Page.of(run, logs()));
        if (history != null) {
            if (history.toAbsolutePath().getParent() != null) {
                Files.createDirectories(history.toAbsolutePath().getParent());
            }
            Files.writeString(history, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Those of an earlier run. */
    private void forgetLogs() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(out, "*" + LOG)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /** What the parts have written of orders, by the names of the files. */
    private Map<String, Histogram> logs() throws IOException {
        Map<String, Histogram> logs = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(out, "*" + LOG)) {
            for (Path file : files) {
                logs.put(file.getFileName().toString().replace(LOG, ""), Intervals.read(file).all());
            }
        }
        return logs;
    }

    private void tell(Run run, Earlier earlier) {
        if (json) {
            data.println(Json.render(run));
        } else {
            data.println(run.version() + ", " + run.machine());
            Table.lines(run.figures()).forEach(data::println);
        }
        if (earlier != null) {
            earlier.lines(run.figures()).forEach(json ? System.err::println : data::println);
        }
        System.err.println("written: " + out.resolve("report.html"));
    }
}
