package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a completion script. */
@Command(name = "completion", header = "Print a completion script for the shell",
    description = {"", "  source <(orrery completion bash)", "  source <(orrery completion zsh)", ""})
final class CompletionCommand implements Callable<Integer> {
    /** The shells that are known; one script serves both. */
    enum Shell { BASH, ZSH }

    private final GlobalOptions global;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    CompletionCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        String prelude = shell == Shell.ZSH ? "autoload -U +X bashcompinit && bashcompinit\n" : "";
        global.output().data(prelude + AutoComplete.bash("orrery", spec.root().commandLine()));
        return ExitCode.OK.code();
    }
}
