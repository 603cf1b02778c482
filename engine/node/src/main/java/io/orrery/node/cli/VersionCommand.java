package io.orrery.node.cli;

import io.orrery.node.BuildInfo;
import io.orrery.node.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what this is. */
@Command(name = "version", header = "Show the version, its commit, the JDK and the event schema")
final class VersionCommand implements Callable<Integer> {
    private final GlobalOptions global;

    VersionCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        BuildInfo build = BuildInfo.current();
        Version version = new Version(build.version(), build.commit(), Runtime.version().toString(), build.schema());
        if (global.json()) {
            global.output().json("orrery.version/1", version);
        } else {
            global.output().data("orrery " + version.version() + " (commit " + version.commit() + ", JDK " + version.jdk()
                + ", event schema " + version.eventSchema() + ")");
        }
        return ExitCode.OK.code();
    }

    private record Version(String version, String commit, String jdk, int eventSchema) {
    }
}
