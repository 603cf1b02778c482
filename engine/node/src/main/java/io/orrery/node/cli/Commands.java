package io.orrery.node.cli;

import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalLocked;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.repair.RepairNeeded;
import io.orrery.node.BuildInfo;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.session.Engines;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;

/** The command line: which commands there are, and how each of their ends becomes an exit code. */
public final class Commands {
    private final GlobalOptions global;
    private final Engines engines;

    /** @param engines null leaves out the commands that need an engine */
    public Commands(Output output, Engines engines) {
        this.global = new GlobalOptions(output);
        this.engines = engines;
    }

    /** Runs one command line and returns its exit code. */
    public static int execute(Engines engines, String... arguments) {
        return new Commands(Output.ofProcess(), engines).run(arguments);
    }

    int run(String... arguments) {
        CommandLine line = commandLine(arguments);
        Output output = global.output();
        boolean colour = output.colourOfData(colourIn(arguments));
        line.setColorScheme(colour ? CommandLine.Help.defaultColorScheme(Ansi.ON) : new ColorScheme.Builder(Ansi.OFF).build());
        line.setOut(new java.io.PrintWriter(output.stream(), true));
        return line.execute(arguments);
    }

    /** All commands. */
    CommandLine commandLine() {
        return line(commands().values());
    }

    /** The command that the first word names, or all: what is not made costs a start nothing. */
    private CommandLine commandLine(String... arguments) {
        Supplier<Object> named = arguments.length == 0 ? null : commands().get(arguments[0]);
        return named == null ? commandLine() : line(List.of(named));
    }

    private CommandLine line(Collection<Supplier<Object>> made) {
        CommandLine line = new CommandLine(new Root(global));
        made.forEach(command -> line.addSubcommand(command.get()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(this::failed);
        line.setParameterExceptionHandler(this::misspelled);
        describe(line.getCommandSpec());
        return line;
    }

    private Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        if (engines != null) {
            commands.put("run", () -> new RunCommand(global, engines));
            commands.put("demo", () -> new DemoCommand(global, engines));
            commands.put("import", () -> new ImportCommand(global, engines));
            commands.put("replay", () -> new ReplayCommand(global, engines));
            commands.put("verify", () -> new VerifyCommand(global, engines));
        }
        commands.put("tail", () -> new TailCommand(global));
        commands.put("export", () -> new ExportCommand(global));
        commands.put("ledger", () -> LedgerCommand.line(global));
        commands.put("inspect", () -> new InspectCommand(global));
        commands.put("latency", () -> new LatencyCommand(global));
        commands.put("repair", () -> new RepairCommand(global));
        commands.put("journal", () -> JournalCommand.line(global));
        commands.put("status", () -> new StatusCommand(global));
        commands.put("order", () -> new OrderCommand(global));
        commands.put("cancel", () -> new CancelCommand(global));
        commands.put("flatten", () -> new FlattenCommand(global));
        commands.put("allow", () -> new AllowCommand(global));
        commands.put("patch", () -> PatchCommand.line(global));
        commands.put("kill", () -> new KillCommand(global));
        commands.put("release", () -> new ReleaseCommand(global));
        commands.put("heartbeat", () -> new HeartbeatCommand(global));
        commands.put("strategy", () -> StrategyCommand.line(global));
        commands.put("config", () -> ConfigCommand.line(global));
        commands.put("sim", () -> new SimCommand(global));
        commands.put("simulate", () -> new SimulateCommand(global));
        commands.put("doctor", () -> new DoctorCommand(global));
        commands.put("version", () -> new VersionCommand(global));
        commands.put("completion", () -> new CompletionCommand(global, this::commandLine));
        return commands;
    }

    private static void describe(CommandSpec spec) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(String.format("%3d", code.code()), code.meaning());
        }
        spec.usageMessage()
            .footer("", "Examples and options of a command: orrery COMMAND --help")
            .exitCodeListHeading("%nExit codes:%n")
            .exitCodeList(codes);
    }

    private int failed(Exception error, CommandLine line, CommandLine.ParseResult parsed) {
        if (error instanceof Refusal refusal) {
            global.output().refusal(refusal, global.colour());
            if (global.debug()) {
                global.output().trace(refusal);
            }
            return refusal.exitCode().code();
        }
        if (error instanceof JournalDamage damage) {
            String message = "the journal is damaged at " + damage.getMessage();
            return failed(new Refusal(ExitCode.VERIFICATION_FAILED, message, "", damage), line, parsed);
        }
        if (error instanceof JournalMissing missing) {
            return failed(new Refusal(ExitCode.CONFIG, missing.getMessage(), "", missing), line, parsed);
        }
        if (error instanceof JournalLocked locked) {
            return failed(new Refusal(ExitCode.BUSY, locked.getMessage(), "", locked), line, parsed);
        }
        if (error instanceof RepairNeeded needed) {
            String hint = "see: ./orrery repair " + needed.folder() + " --dry-run";
            return failed(new Refusal(ExitCode.VERIFICATION_FAILED, needed.getMessage(), hint, needed), line, parsed);
        }
        global.output().talk("orrery: internal error: " + error);
        if (global.debug()) {
            global.output().trace(error);
        } else {
            global.output().talk("        with --debug it tells where; version " + BuildInfo.current().name());
        }
        return ExitCode.INTERNAL.code();
    }

    private int misspelled(CommandLine.ParameterException error, String[] arguments) {
        CommandLine line = error.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        String meant = Suggestion.of(error, arguments).map(name -> "did you mean \"" + name + "\"? ").orElse("");
        Refusal refusal = new Refusal(ExitCode.USAGE, error.getMessage(), meant + "see: " + command + " --help");
        global.output().refusal(refusal, global.colour());
        return ExitCode.USAGE.code();
    }

    /** Help is coloured before anything is parsed. */
    private static Output.Colour colourIn(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String value = arguments[i].startsWith("--color=") ? arguments[i].substring("--color=".length())
                : arguments[i].equals("--color") && i + 1 < arguments.length ? arguments[i + 1] : "";
            for (Output.Colour colour : Output.Colour.values()) {
                if (colour.name().equalsIgnoreCase(value)) {
                    return colour;
                }
            }
        }
        return Output.Colour.AUTO;
    }
}
