package io.orrery.bench;

import io.orrery.bench.replay.Recording;
import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Machine;
import io.orrery.bench.report.Table;
import io.orrery.node.ExitCode;
import io.orrery.node.Json;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures, prints a table, and fails if a replay is too slow. */
@Command(name = "bench", sortOptions = false, mixinStandardHelpOptions = true,
    description = "Measures the stages of the engine and the replay of a session.",
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:done", "2:the command line is wrong", "8:the replay is too slow"})
public final class Bench implements Callable<Integer> {
    @Option(names = "--quick", description = "One round of short turns: a minute, and figures that move more")
    private boolean quick;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only measures whose name contains the text: \"replay reenact\"")
    private String only = "";

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to a file, too")
    private Path json;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Bench() {
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        List<Measure> measures = measures();
        if (measures.isEmpty()) {
            System.err.println("no possible measure's name contains \"" + only + "\"");
            return ExitCode.USAGE.code();
        }
        Machine machine = Machine.current();
        out.println(machine);
        List<Figure> figures = measure(measures);
        Table.lines(figures).forEach(out::println);
        if (json != null) {
            Files.writeString(json, Json.render(report(machine, figures)) + "\n");
        }
        return judge(figures);
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            if (measure.title.contains(only) && measure.isPossible()) {
                measures.add(measure);
            } else if (measure.title.contains(only)) {
                System.err.println(measure.title + ": left out, the recording that it reads is not here");
            }
        }
        return measures;
    }

    private List<Figure> measure(List<Measure> measures) throws Exception {
        if (measures.stream().noneMatch(Measure::isReplay)) {
            return new Turns(effort(), null).take(measures, System.err::println);
        }
        System.err.println(String.format(Locale.ROOT, "recording %,d events", Recording.EVENTS));
        try (Recording recording = Recording.of(Recording.EVENTS)) {
            return new Turns(effort(), recording).take(measures, System.err::println);
        }
    }

    private Effort effort() {
        return quick ? Effort.QUICK : Effort.FULL;
    }

    private Map<String, Object> report(Machine machine, List<Figure> figures) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("schema", "orrery.bench/1");
        report.put("machine", machine);
        report.put("effort", quick ? "quick" : "full");
        report.put("figures", figures);
        return report;
    }

    /** Only the replay is a gate: a figure of nanoseconds is for people who know what else the machine did. */
    private int judge(List<Figure> figures) {
        for (Figure figure : figures) {
            if (figure.name().equals(Measure.REPLAY.title)) {
                out.println("replay events/s: " + Table.number(figure.median())
                    + " (bound >= " + Table.number(figure.bound()) + ")");
                return (figure.isKept() ? ExitCode.OK : ExitCode.CHECK_FAILED).code();
            }
        }
        return ExitCode.OK.code();
    }
}
