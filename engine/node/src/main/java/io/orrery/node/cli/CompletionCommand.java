package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a completion script. */
@Command(name = "completion", header = "Print a completion script for the shell",
    description = {"", "  source <(orrery completion bash)", "  source <(orrery completion zsh)", ""})
final class CompletionCommand implements Callable<Integer> {
    /** The shells that are known; one script serves both. */
    enum Shell { BASH, ZSH }

    private final GlobalOptions global;
    private final Supplier<CommandLine> all;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    private Shell shell;

    /** @param all makes the line with every command */
    CompletionCommand(GlobalOptions global, Supplier<CommandLine> all) {
        this.global = global;
        this.all = all;
    }

    @Override
    public Integer call() {
        String prelude = shell == Shell.ZSH ? "autoload -U +X bashcompinit && bashcompinit\n" : "";
        global.output().data(prelude + AutoComplete.bash("orrery", all.get()));
        return ExitCode.OK.code();
    }
}
