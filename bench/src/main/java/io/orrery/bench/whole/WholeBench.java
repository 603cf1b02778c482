package io.orrery.bench.whole;

import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Machine;
import io.orrery.bench.report.Table;
import io.orrery.node.BuildInfo;
import io.orrery.node.ExitCode;
import io.orrery.node.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./orrery bench}: what the whole program takes on this machine, as a table, as a file, as a page. */
@Command(name = "orrery bench", sortOptions = false, mixinStandardHelpOptions = true,
    description = {"What orders, replays and starts take on this machine, beside what the machine can do.", "",
        "  orrery bench --quick                    less than a minute, figures that move more",
        "  orrery bench --compare result.json      beside what an earlier run has written", ""},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done, whatever the figures are", "2:the command line is wrong", "3:a file can't be read or written",
        "8:--max-regress: a figure is worse than in the earlier run"})
public final class WholeBench implements Callable<Integer> {
    @Option(names = "--quick", description = "Less than a minute")
    private boolean quick;

    @Option(names = "--json", description = "The figures as one line of JSON, instead of the table")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR",
        description = "Where result.json, report.html and orders.hgrm go; default: ${DEFAULT-VALUE}")
    private Path out = Path.of(".orrery", "bench");

    @Option(names = "--compare", paramLabel = "FILE", description = "The result.json of an earlier run")
    private Path compare;

    @Option(names = "--max-regress", paramLabel = "PERCENT",
        description = "With --compare: exit 8 if a figure is worse by more; on the same quiet machine only")
    private Double most;

    private final PrintStream data = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private WholeBench() {
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new WholeBench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Earlier earlier;
        try {
            earlier = compare == null ? null : Earlier.read(compare);
            Files.createDirectories(out);
        } catch (IOException refused) {
            System.err.println("orrery: " + refused.getMessage());
            return ExitCode.CONFIG.code();
        }
        Scale scale = quick ? Scale.QUICK : Scale.FULL;
        OrderPart orders = new OrderPart(scale);
        Machine machine = Machine.current();
        List<Figure> figures = measure(List.of(
            new MachinePart(), orders, new ReplayPart(scale), new StartPart(scale, System.getProperty("orrery.launcher"))));
        Run run = new Run(
            Run.SCHEMA, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), BuildInfo.current().name(),
            quick ? "quick" : "full", machine, figures);
        write(run, orders.orders());
        tell(run, earlier);
        return earlier == null || most == null || earlier.worse(figures, most).isEmpty()
            ? ExitCode.OK.code() : ExitCode.CHECK_FAILED.code();
    }

    private static List<Figure> measure(List<Part> parts) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Part part : parts) {
            System.err.println("measuring: " + part.name());
            figures.addAll(part.measure());
        }
        return figures;
    }

    private void write(Run run, Histogram orders) throws IOException {
        Files.writeString(out.resolve("result.json"), Json.render(run) + "\n");
        Files.writeString(out.resolve("report.html"), Page.of(run, orders));
        try (PrintStream distribution = new PrintStream(out.resolve("orders.hgrm").toFile(), StandardCharsets.US_ASCII)) {
            orders.outputPercentileDistribution(distribution, 1.0);
        }
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
