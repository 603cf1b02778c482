package io.orrery.node.cli;

import picocli.CommandLine.Option;

/** Of a command that takes something away: one of the two must be said. */
final class Consent {
    @Option(names = "--dry-run", required = true, description = "Only tell what would be done")
    private boolean dryRun;

    @Option(names = "--yes", required = true, description = "Do it")
    private boolean yes;

    boolean given() {
        return yes && !dryRun;
    }
}
