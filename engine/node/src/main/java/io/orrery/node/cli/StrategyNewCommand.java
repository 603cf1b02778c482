package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.author.Project;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a strategy. */
@Command(name = "new", sortOptions = false, header = "Begin a strategy of your own: a Maven project that builds and is tested",
    description = {"", "  orrery strategy new my-idea", "  ./mvnw -f my-idea package", "",
        "It compiles against the jars of this installation, and its README says how to check and play it.", ""})
final class StrategyNewCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(paramLabel = "NAME", description = "Small letters, digits and dashes: it names the strategy and its folder")
    private String name;

    @Option(names = "--in", paramLabel = "DIR", defaultValue = "", description = "Where its folder is made; default: here")
    private Path in;

    StrategyNewCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Path folder = in.resolve(name);
        new Project(name, folder).write();
        global.output().data("wrote " + folder + "; next: ./mvnw -f " + folder + " package");
        return ExitCode.OK.code();
    }
}
