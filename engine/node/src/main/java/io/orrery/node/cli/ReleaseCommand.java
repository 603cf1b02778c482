package io.orrery.node.cli;

import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.OperatorFiles;
import io.orrery.node.home.OperatorWord;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a kill back. */
@Command(name = "release", sortOptions = false, header = "Take a kill back: two people must agree",
    description = {"", "  orrery release --principal anna --witness ben", "",
        "The process must run: what lets it trade again is recorded in its session.", ""})
final class ReleaseCommand implements Callable<Integer> {
    private static final long SEEN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final GlobalOptions global;

    @Mixin
    private Principal principal;

    @Option(names = "--witness", paramLabel = "NAME", required = true, description = "Who agreed: somebody else")
    private String witness;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for those who come later")
    private String reason;

    ReleaseCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        OperatorWord word = new OperatorWord(principal.name(), witness, reason);
        if (!word.isOfTwo()) {
            throw new Refusal(
                ExitCode.REFUSED,
                "principal=" + word.principal() + ", witness=" + word.witness() + ": two people must agree", "");
        }
        try (KillWatch watch = KillWatch.of(global.home())) {
            if (watch == null) {
                throw new Refusal(
                    ExitCode.REMOTE_UNAVAILABLE, "nothing runs here, and a release is recorded in a session",
                    "start it, it trades nothing: ./orrery run");
            }
            OperatorFiles files = new OperatorFiles(global.home(), LocalDisk.INSTANCE);
            files.requestRelease(word);
            if (!watch.awaitTaken(files, SEEN_NANOS)) {
                throw new Refusal(ExitCode.REMOTE_UNAVAILABLE, "the process does not notice the release", "");
            }
            if (!watch.awaitReleased(files, SEEN_NANOS)) {
                throw new Refusal(ExitCode.REFUSED, "it remains killed: somebody killed it meanwhile, or it began just now", "");
            }
        }
        global.output().data("released by " + word.principal() + " and " + word.witness());
        return ExitCode.OK.code();
    }
}
