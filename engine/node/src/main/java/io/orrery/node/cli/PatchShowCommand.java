package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A patch on paper. */
@Command(name = "show", sortOptions = false, header = "Print a patch as JSON: what runs, or the draft",
    description = {"", "  orrery patch show mine --draft", ""})
final class PatchShowCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(index = "0", paramLabel = "NAME", description = "What the configuration calls the patch")
    private String patch;

    @Option(names = "--draft", description = "What is being edited")
    private boolean draft;

    PatchShowCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        global.output().data(text(global, patch, draft).stripTrailing());
        return ExitCode.OK.code();
    }

    static String text(GlobalOptions global, String patch, boolean draft) {
        Map<String, String> request = PatchCommand.request(patch, "show");
        if (draft) {
            request.put("draft", "yes");
        }
        return new Asking(global).answer(request);
    }
}
