package io.orrery.bench;

import java.util.ArrayList;
import java.util.List;

/** How the measured JVMs are started: with the options that this one has, and with those of the launcher. */
final class JvmFlags {
    private static final int UNSAFE_WARNS = 24;

    private JvmFlags() {
    }

    static String[] ofForks() {
        List<String> flags = new ArrayList<>(List.of(
            "-XX:+UseSerialGC", "-Xms128m", "-Xmx1g", "-XX:+PerfDisableSharedMem",
            "-Dsbe.enable.precedence.checks=false", "-Dagrona.disable.bounds.checks=true"));
        if (Runtime.version().feature() >= UNSAFE_WARNS) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        return flags.toArray(new String[0]);
    }
}
