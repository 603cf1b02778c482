package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Home;
import io.orrery.node.home.RequestFolder;
import io.orrery.node.vitals.CountersView;
import java.io.Console;
import java.util.Map;

/** Asks the process that runs in a home for something, and says what it said. */
final class Asking {
    private final GlobalOptions global;

    Asking(GlobalOptions global) {
        this.global = global;
    }

    /** Refuses to go on unless somebody types the word, or consented beforehand. */
    static void confirm(String word, String effect, boolean yes) {
        if (yes) {
            return;
        }
        Console console = System.console();
        if (console == null) {
            throw new Refusal(ExitCode.USAGE, "this asks first, and there is nobody to be asked", "say --yes");
        }
        String said = console.readLine("%s Type %s: ", effect, word);
        if (said == null || !said.strip().equals(word)) {
            throw new Refusal(ExitCode.USAGE, "nothing was done", "");
        }
    }

    int ask(Map<String, String> request) {
        answer(request);
        global.output().data("asked; what became of it: ./orrery tail --type output -n 20");
        return ExitCode.OK.code();
    }

    /** @throws Refusal if nothing runs, it does not answer, or it refuses */
    String answer(Map<String, String> request) {
        Home home = global.home();
        if (!isThere(home)) {
            throw new Refusal(ExitCode.REMOTE_UNAVAILABLE, "nothing runs in home=" + home.root(), "start it: ./orrery run");
        }
        RequestFolder folder = new RequestFolder(home);
        RequestFolder.Answer answer = folder.ask(request, RequestFolder.patience()).orElseThrow(() -> new Refusal(
            ExitCode.REMOTE_UNAVAILABLE, "the process does not answer",
            "what it did all the same: ./orrery tail --type output -n 20"));
        if (answer.refused()) {
            throw new Refusal(ExitCode.USAGE, answer.text(), "");
        }
        return answer.text();
    }

    /** A process whose engine is late is asked like any other: it may only wait for the processor. */
    private boolean isThere(Home home) {
        try (CountersView view = CountersView.open(home.countersFile())) {
            return StatusReport.of(view, System.currentTimeMillis()).life() != StatusReport.Life.STOPPED;
        } catch (Refusal nothingHasRun) {
            return false;
        }
    }
}
