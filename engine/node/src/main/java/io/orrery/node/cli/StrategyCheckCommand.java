package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.plugin.Plugin;
import io.orrery.node.plugin.Plugins;
import io.orrery.node.screen.Style;
import io.orrery.node.trial.Candidate;
import io.orrery.node.trial.OtherProcess;
import io.orrery.node.trial.SetOrder;
import io.orrery.node.trial.StrategyCheck;
import io.orrery.node.trial.Trial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries a strategy before it is trusted. */
@Command(name = "check", sortOptions = false,
    header = "Check that a strategy decides the same each time, knows no future and needs no more history than it says",
    description = {"", "  orrery strategy check reversal", "  orrery strategy check target/my-idea-1.0.jar --set size=2", "",
        "It is played on the simulated market, in virtual time, again and again: with the same classes and with new ones, in",
        "other processes, with the future cut off, and begun later. Exit 8 if anything is wrong with it.", ""})
final class StrategyCheckCommand implements Callable<Integer> {
    private static final String JAR = ".jar";

    private final GlobalOptions global;

    @Parameters(paramLabel = "NAME|JAR", description = "A strategy that list names, or a jar: then each in it")
    private String what;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter of the strategy; may be given often")
    private Map<String, String> parameters = new TreeMap<>();

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "120",
        description = "Of the market's time, a third of which must be history enough; default: 120")
    private long seconds;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1", description = "Of the market; default: 1")
    private long seed;

    @Option(names = "--digest", hidden = true, description = "Play once, and print the digest")
    private boolean digestOnly;

    @Option(names = OtherProcess.UNLIKE, hidden = true, description = "Not in a process that walks over sets in this order")
    private SetOrder unlike;

    @Spec
    private CommandSpec spec;

    StrategyCheckCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        if (seconds < 3 || seconds > 86_400) {
            throw new ParameterException(spec.commandLine(), "--seconds=" + seconds + " is not from 3 to 86400");
        }
        boolean passed = true;
        for (Candidate candidate : candidates()) {
            Trial trial = new Trial(candidate.name(), parameters, seed, seconds * 1_000_000_000L, true);
            if (digestOnly) {
                String digest = unlike == SetOrder.here() ? OtherProcess.ALIKE : StrategyCheck.digest(candidate, trial);
                global.output().data(candidate.name() + " " + digest);
            } else {
                OtherProcess other = new OtherProcess(candidate.name(), words());
                passed &= report(candidate, StrategyCheck.of(candidate, trial, other::digest));
            }
        }
        return passed ? ExitCode.OK.code() : ExitCode.CHECK_FAILED.code();
    }

    private List<Candidate> candidates() {
        if (what.endsWith(JAR)) {
            Path file = Path.of(what);
            if (!Files.isRegularFile(file)) {
                throw new Refusal(ExitCode.CONFIG, "jar=" + what + " does not exist", "build it first");
            }
            Plugin plugin = Plugin.read(file);
            return plugin.strategies().stream().map(each -> new Candidate(each.name(), plugin)).toList();
        }
        Plugins plugins = Plugins.of(global.home());
        try {
            plugins.catalogue().factory(what);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(ExitCode.CONFIG, unknown.getMessage(), "see: ./orrery strategy list", unknown);
        }
        return List.of(new Candidate(what, plugins.offering(what).orElse(null)));
    }

    /** By which another process is told to play the same. */
    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(
            "strategy", "check", what, "--seconds", Long.toString(seconds), "--seed", Long.toString(seed), "--digest",
            "--home", global.home().root().toString()));
        parameters.forEach((name, value) -> {
            words.add("--set");
            words.add(name + "=" + value);
        });
        return words;
    }

    private boolean report(Candidate of, List<StrategyCheck.Finding> findings) {
        boolean passed = findings.stream().allMatch(StrategyCheck.Finding::passed);
        if (global.json()) {
            global.output().json("orrery.strategy-check/1", new Report(of.name(), passed, findings));
        } else {
            global.output().data(of.name());
            findings.forEach(this::print);
        }
        return passed;
    }

    private void print(StrategyCheck.Finding finding) {
        Style style = finding.passed() ? Style.GOOD : Style.ALARM;
        String verdict = style.paint(
            String.format(Locale.ROOT, "%-4s", finding.passed() ? "OK" : "FAIL"), global.output().colourOfData(global.colour()));
        global.output().data(verdict + String.format(Locale.ROOT, "  %-12s %s", finding.check(), finding.detail()));
    }

    private record Report(String strategy, boolean passed, List<StrategyCheck.Finding> findings) {
    }
}
