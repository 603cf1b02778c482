package io.orrery.node.cli;

import picocli.CommandLine.Option;

/** Who gives a command, as it is recorded. */
final class Principal {
    @Option(names = "--principal", paramLabel = "NAME", description = "Who says so; default: the user of this system")
    private String name;

    String name() {
        return name == null || name.isBlank() ? System.getProperty("user.name") : name;
    }
}
