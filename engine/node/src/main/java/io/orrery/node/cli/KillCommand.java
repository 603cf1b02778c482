package io.orrery.node.cli;

import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Home;
import io.orrery.node.home.OperatorFiles;
import io.orrery.node.home.OperatorWord;
import io.orrery.node.screen.Units;
import io.orrery.node.vitals.Vital;
import java.io.Console;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends trading in a home: now, and until two people release it. */
@Command(name = "kill", sortOptions = false, header = "No order leaves any more, and all that are open are ended",
    description = {"", "  orrery kill                                          asks for the word KILL",
        "  orrery kill --yes --reason \"wrong prices\"", "",
        "The process goes on, and watches; so does the kill, over every restart, until ./orrery release. If nothing runs here,",
        "the next start trades nothing. A file named \"killed\" in the home, made by any means, does the same.", ""})
final class KillCommand implements Callable<Integer> {
    private static final String WORD = "KILL";
    private static final long SEEN_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long EMPTY_NANOS = TimeUnit.SECONDS.toNanos(30);

    /**
     * What it came to.
     *
     * @param running whether a process was there to be stopped
     * @param accountsOpen accounts of which it is not known that nothing is open
     */
    record Outcome(boolean running, long outNanos, long ended, long accountsOpen) {
    }

    private final GlobalOptions global;

    @Mixin
    private Principal principal;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for those who come later")
    private String reason;

    @Option(names = "--yes", description = "Do not ask")
    private boolean yes;

    KillCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Home home = global.home();
        confirm(home);
        home.prepare();
        try (KillWatch watch = KillWatch.of(home)) {
            new OperatorFiles(home, LocalDisk.INSTANCE).kill(new OperatorWord(principal.name(), "", reason));
            if (watch == null) {
                tell(new Outcome(false, 0, 0, 0), "nothing runs here; what is started now trades nothing");
                return ExitCode.OK.code();
            }
            if (!watch.awaitShut(SEEN_NANOS)) {
                throw new Refusal(
                    ExitCode.REMOTE_UNAVAILABLE, "the process does not notice that it is killed",
                    "end it: its venues' timers cancel what they can; the next start trades nothing");
            }
            boolean empty = watch.awaitEmpty(EMPTY_NANOS);
            Outcome outcome = new Outcome(
                true, watch.value(Vital.KILL_OUT_NANOS), watch.value(Vital.KILL_ENDED), watch.value(Vital.KILL_OPEN));
            tell(outcome, "killed: " + Units.nanos(outcome.outNanos()) + " until the last request was out, "
                + Units.count(outcome.ended()) + " orders ended, "
                + (empty ? "nothing is open, as far as venues were asked"
                    : "not known to be empty: " + outcome.accountsOpen() + " accounts"));
            return empty ? ExitCode.OK.code() : ExitCode.REMOTE_UNAVAILABLE.code();
        }
    }

    private void confirm(Home home) {
        if (yes) {
            return;
        }
        Console console = System.console();
        if (console == null) {
            throw new Refusal(ExitCode.USAGE, "kill asks, and there is nobody to be asked", "say --yes");
        }
        String said = console.readLine("This ends all trading of %s. Type %s: ", home.root(), WORD);
        if (said == null || !said.strip().equals(WORD)) {
            throw new Refusal(ExitCode.USAGE, "nothing was done", "");
        }
    }

    private void tell(Outcome outcome, String words) {
        if (global.json()) {
            global.output().json("orrery.kill/1", outcome);
        } else {
            global.output().data(words);
        }
    }
}
