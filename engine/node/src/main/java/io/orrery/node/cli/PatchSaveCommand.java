package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was edited is there at the next start. */
@Command(name = "save", sortOptions = false, header = "Write a patch to its file, or to another",
    description = {"", "  orrery patch save mine", "  orrery patch save mine elsewhere.json --draft", ""})
final class PatchSaveCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(index = "0", paramLabel = "NAME", description = "What the configuration calls the patch")
    private String patch;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "Default: the one that the configuration names")
    private Path file;

    @Option(names = "--draft", description = "What is being edited, not what runs")
    private boolean draft;

    PatchSaveCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Path target = file != null ? file : Path.of(new Asking(global).answer(PatchCommand.request(patch, "file")));
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        String text = PatchShowCommand.text(global, patch, draft);
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refusal(ExitCode.CONFIG, "file=" + target + " can't be written", "name another", e);
        }
        global.output().data("written to " + target);
        return ExitCode.OK.code();
    }
}
