package io.orrery.node.doctor;

import java.lang.management.ManagementFactory;
import java.util.List;

/** The JDK and how it was started. */
final class JavaChecks {
    private static final List<String> FLAGS = List.of(
        "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
        "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
        "-Dchronicle.analytics.disable=true");

    private JavaChecks() {
    }

    static List<Check> all() {
        return List.of(version(), flags(), assertions());
    }

    private static Check version() {
        String running = Runtime.version() + " (" + System.getProperty("java.vm.name") + ")";
        return Runtime.version().feature() >= 17
            ? Check.ok("jdk", running)
            : Check.fail("jdk", running, "install JDK 17 or newer and set JAVA_HOME to it");
    }

    private static Check flags() {
        List<String> arguments = ManagementFactory.getRuntimeMXBean().getInputArguments();
        List<String> missing = FLAGS.stream().filter(flag -> !arguments.contains(flag)).toList();
        return missing.isEmpty()
            ? Check.ok("jvm-flags", "those that the journal needs are set")
            : Check.fail("jvm-flags", "missing: " + String.join(" ", missing),
                "start with ./orrery, or pass @.config/jvm.options");
    }

    private static Check assertions() {
        boolean unchecked = Boolean.getBoolean("agrona.disable.bounds.checks");
        return unchecked
            ? Check.ok("bounds-checks", "off, as is right for live trading")
            : Check.warn("bounds-checks", "on: each access to a buffer is checked", "start with ./orrery");
    }
}
