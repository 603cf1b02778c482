package io.orrery.node.cli;

import io.orrery.engine.strategy.StrategyDescription;
import io.orrery.node.ExitCode;
import io.orrery.node.plugin.ParameterSchema;
import io.orrery.node.plugin.Plugins;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints what strategies say of themselves. */
@Command(name = "list", sortOptions = false, header = "List the strategies that there are, with what can be set of them",
    description = {"", "  orrery strategy list --json", "",
        "Those of this build and those of the jars in the home's folder plugins. With --json the parameters are a JSON schema.",
        ""})
final class StrategyListCommand implements Callable<Integer> {
    private static final String LINE = "  %-14s %-8s %-24s %s";

    private final GlobalOptions global;

    StrategyListCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        List<StrategyDescription> strategies = Plugins.of(global.home()).catalogue().descriptions();
        if (global.json()) {
            global.output().json("orrery.strategies/1", new Listing(strategies.stream().map(Entry::of).toList()));
        } else {
            strategies.forEach(this::print);
        }
        return ExitCode.OK.code();
    }

    private void print(StrategyDescription of) {
        global.output().data((of.id() + "  " + of.version()).stripTrailing() + "  " + of.title());
        if (!of.doc().isEmpty()) {
            global.output().data("  " + of.doc());
        }
        for (StrategyDescription.Parameter each : of.parameters()) {
            String usual = each.otherwise() == null ? "must be set" : each.otherwise();
            global.output().data(String.format(
                Locale.ROOT, LINE, each.name(), usual, ParameterSchema.range(each), each.doc()).stripTrailing());
        }
    }

    /** All of them. */
    private record Listing(List<Entry> strategies) {
    }

    private record Entry(String id, String title, String version, String doc, Map<String, Object> parameters) {
        static Entry of(StrategyDescription told) {
            return new Entry(told.id(), told.title(), told.version(), told.doc(), ParameterSchema.of(told.parameters()));
        }
    }
}
