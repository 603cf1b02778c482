package io.orrery.node.cli;

import io.orrery.node.home.Home;
import io.orrery.node.home.Sessions;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command understands. */
public final class GlobalOptions {
    private final Output output;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, order = 100,
        description = "Folder of the installation; default: $ORRERY_HOME, else ./.orrery")
    private Path home;

    @Option(names = "--color", paramLabel = "WHEN", scope = ScopeType.INHERIT, order = 101, defaultValue = "auto",
        description = "auto, always or never")
    private Output.Colour colour;

    @Option(names = "--json", scope = ScopeType.INHERIT, order = 102, description = "Data as JSON on stdout")
    private boolean json;

    @Option(names = "--debug", scope = ScopeType.INHERIT, order = 103, description = "Stack traces of internal errors")
    private boolean debug;

    @Option(names = {"-h", "--help"}, scope = ScopeType.INHERIT, usageHelp = true, order = 104, description = "Show this help")
    private boolean help;

    GlobalOptions(Output output) {
        this.output = output;
    }

    Output output() {
        return output;
    }

    Home home() {
        return Home.of(home);
    }

    Sessions sessions() {
        return new Sessions(home());
    }

    Output.Colour colour() {
        return colour == null ? Output.Colour.AUTO : colour;
    }

    boolean json() {
        return json;
    }

    boolean debug() {
        return debug;
    }
}
