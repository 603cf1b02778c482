package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.patch.text.BadPatch;
import io.orrery.patch.text.EditWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Edits a patch while it runs. */
@Command(name = "edit", sortOptions = false, header = "Change the draft of a patch that runs",
    description = {"", "  orrery patch edit mine add mean average", "  orrery patch edit mine connect trades.price mean.in",
        "  orrery patch edit mine set mean length 20 --activate", "  orrery patch edit mine --file edits.json", "",
        "An edit is one of: " + EditWords.FORMS + ". A file is a JSON list of them: all are made as one change, or none is.", ""})
final class PatchEditCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(index = "0", paramLabel = "NAME", description = "What the configuration calls the patch")
    private String patch;

    @Parameters(index = "1..*", paramLabel = "EDIT", description = "The words of one edit")
    private List<String> words = new ArrayList<>();

    @Option(names = "--file", paramLabel = "FILE", description = "Edits, as a JSON list of texts")
    private Path file;

    @Option(names = "--activate", description = "And let the draft run")
    private boolean activates;

    @Spec
    private CommandSpec spec;

    PatchEditCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        if (words.isEmpty() == (file == null)) {
            throw new ParameterException(spec.commandLine(), "the words of an edit, or --file");
        }
        Map<String, String> request = PatchCommand.request(patch, "edit");
        List<String> edits = file == null ? List.of(String.join(" ", words)) : read();
        for (int i = 0; i < edits.size(); i++) {
            request.put(String.format("edit-%06d", i), edits.get(i));
        }
        if (activates) {
            request.put("activate", "yes");
        }
        return PatchCommand.change(global, request);
    }

    private List<String> read() {
        try {
            return EditWords.texts(Files.readString(file));
        } catch (BadPatch bad) {
            throw new Refusal(ExitCode.USAGE, file + ":" + bad.getMessage().replaceFirst("^line ", ""), "", bad);
        } catch (IOException unreadable) {
            throw new Refusal(ExitCode.USAGE, "file=" + file + " can't be read", "", unreadable);
        }
    }
}
