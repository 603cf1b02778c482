package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Patches of the process that runs. */
@Command(name = "patch", header = "Show, edit and look into the patches that run",
    synopsisSubcommandLabel = "list|show|save|edit|undo|redo|rollback|activate|probe|cost")
final class PatchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    static CommandLine line(GlobalOptions global) {
        return new CommandLine(new PatchCommand())
            .addSubcommand(new PatchListCommand(global))
            .addSubcommand(new PatchShowCommand(global))
            .addSubcommand(new PatchSaveCommand(global))
            .addSubcommand(new PatchEditCommand(global))
            .addSubcommand(new Undo(global))
            .addSubcommand(new Redo(global))
            .addSubcommand(new RollBack(global))
            .addSubcommand(new Activate(global))
            .addSubcommand(new PatchProbeCommand(global))
            .addSubcommand(new PatchCostCommand(global));
    }

    @Override
    public void run() {
        throw new ParameterException(
            spec.commandLine(), "list, show, save, edit, undo, redo, rollback, activate, probe or cost?");
    }

    static Map<String, String> request(String patch, String step) {
        return new TreeMap<>(Map.of("act", "patch", "patch", patch, "step", step));
    }

    /** What became of a change: the draft's revision, and the one that runs. */
    private record Made(long revision, long active) {

        static Made of(String answer) {
            String[] words = answer.split("[= ]");
            return new Made(Long.parseLong(words[1]), Long.parseLong(words[3]));
        }
    }

    /** Asks for a change, and tells what became of it. */
    static int change(GlobalOptions global, Map<String, String> request) {
        Made made = Made.of(new Asking(global).answer(request));
        if (global.json()) {
            global.output().json("orrery.patch-change/1", made);
        } else {
            String runs = made.active() == 0 ? ", nothing runs" : ", revision " + made.active() + " runs";
            global.output().data("the draft is at revision " + made.revision() + runs);
        }
        return ExitCode.OK.code();
    }

    private abstract static class Step implements Callable<Integer> {
        private final GlobalOptions global;
        private final String step;

        @Parameters(index = "0", paramLabel = "NAME", description = "What the configuration calls the patch")
        private String patch;

        Step(GlobalOptions global, String step) {
            this.global = global;
            this.step = step;
        }

        void complete(Map<String, String> request) {
        }

        @Override
        public Integer call() {
            Map<String, String> request = request(patch, step);
            complete(request);
            return change(global, request);
        }
    }

    /** One back. */
    @Command(name = "undo", header = "Take the last change of the draft back")
    static final class Undo extends Step {
        Undo(GlobalOptions global) {
            super(global, "undo");
        }
    }

    /** One on. */
    @Command(name = "redo", header = "Make the change again that was taken back last")
    static final class Redo extends Step {
        Redo(GlobalOptions global) {
            super(global, "redo");
        }
    }

    /** Far back. */
    @Command(name = "rollback", header = "Take all changes of the draft back since a revision")
    static final class RollBack extends Step {
        @Parameters(index = "1", paramLabel = "REVISION", description = "0: what it began with, which is nothing")
        private long revision;

        RollBack(GlobalOptions global) {
            super(global, "rollback");
        }

        @Override
        void complete(Map<String, String> request) {
            request.put("revision", Long.toString(revision));
        }
    }

    /** The draft runs. */
    @Command(name = "activate", header = "Let the draft run in place of what runs, between two events")
    static final class Activate extends Step {
        Activate(GlobalOptions global) {
            super(global, "activate");
        }
    }
}
