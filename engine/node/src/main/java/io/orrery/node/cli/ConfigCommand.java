package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.Json;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.config.ConfigSchema;
import io.orrery.node.config.NodeConfig;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is configured. */
@Command(name = "config", header = "Check, show or describe the configuration", synopsisSubcommandLabel = "check|show|schema")
final class ConfigCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    static CommandLine line(GlobalOptions global) {
        return new CommandLine(new ConfigCommand())
            .addSubcommand(new Check(global))
            .addSubcommand(new Show(global))
            .addSubcommand(new Schema(global));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "check, show or schema?");
    }

    /** Reads it all and says what is wrong. */
    @Command(name = "check", sortOptions = false, header = "Read the configuration; exit 3 and file:line for what is wrong",
        description = {"", "  orrery config check --config orrery.conf", ""})
    static final class Check implements Callable<Integer> {
        private final GlobalOptions global;

        @Mixin
        private ConfigOptions config;

        Check(GlobalOptions global) {
            this.global = global;
        }

        @Override
        public Integer call() {
            ConfigFile file = config.load(global.home());
            Result result = new Result(true, HexFormat.of().formatHex(file.hash()));
            if (global.json()) {
                global.output().json("orrery.config-check/1", result);
            } else {
                global.output().data("the configuration is right, hash " + result.hash());
            }
            return ExitCode.OK.code();
        }

        private record Result(boolean right, String hash) {
        }
    }

    /** Prints what is in force. */
    @Command(name = "show", sortOptions = false, header = "Show what is in force, secrets masked",
        description = {"", "  orrery config show --origin", ""})
    static final class Show implements Callable<Integer> {
        private final GlobalOptions global;

        @Option(names = "--origin", description = "One line a key, with the file and line that set it")
        private boolean origin;

        @Mixin
        private ConfigOptions config;

        Show(GlobalOptions global) {
            this.global = global;
        }

        @Override
        public Integer call() {
            ConfigFile file = config.load(global.home());
            String text = global.json() ? file.json() : origin ? file.withOrigins() : file.readable();
            global.output().data(text.stripTrailing());
            return ExitCode.OK.code();
        }
    }

    /** Prints the JSON Schema. */
    @Command(name = "schema", header = "Print the JSON Schema of the configuration")
    static final class Schema implements Callable<Integer> {
        private final GlobalOptions global;

        Schema(GlobalOptions global) {
            this.global = global;
        }

        @Override
        public Integer call() {
            global.output().data(Json.render(ConfigSchema.of(NodeConfig.class)));
            return ExitCode.OK.code();
        }
    }
}
