package io.orrery.node.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kernel and the processor, as /sys and /proc tell them. What they don't tell is not judged. */
final class SystemChecks {
    private SystemChecks() {
    }

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(cores());
        read("/sys/devices/system/clocksource/clocksource0/current_clocksource")
            .map(SystemChecks::clockSource)
            .ifPresent(checks::add);
        read("/sys/kernel/mm/transparent_hugepage/enabled").map(SystemChecks::hugePages).ifPresent(checks::add);
        read("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor").map(SystemChecks::governor).ifPresent(checks::add);
        limit("Max open files").map(SystemChecks::openFiles).ifPresent(checks::add);
        limit("Max locked memory").map(SystemChecks::lockedMemory).ifPresent(checks::add);
        return checks;
    }

    private static Check cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores >= 4
            ? Check.ok("cores", cores + ": engine.threading = dedicated has room")
            : cores >= 2
                ? Check.ok("cores", cores + ": engine.threading = single leaves room for the journal and the follower")
                : Check.warn("cores", "one: the io and the engine thread share it", "give it at least two");
    }

    private static Check clockSource(String source) {
        return source.equals("tsc") || source.equals("kvm-clock") || source.equals("arch_sys_counter")
            ? Check.ok("clock-source", source)
            : Check.warn("clock-source", source + " is slow to read", "boot with clocksource=tsc if the processor's is stable");
    }

    private static Check hugePages(String modes) {
        return modes.contains("[always]")
            ? Check.warn("transparent-huge-pages", "always: compaction may stall the engine",
                "echo madvise > /sys/kernel/mm/transparent_hugepage/enabled")
            : Check.ok("transparent-huge-pages", modes);
    }

    private static Check governor(String governor) {
        return governor.equals("performance")
            ? Check.ok("governor", governor)
            : Check.warn("governor", governor + ": the clock of an idle core is lowered",
                "cpupower frequency-set -g performance");
    }

    private static Check openFiles(String limit) {
        long files = limit.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(limit);
        return files >= 4096
            ? Check.ok("open-files", limit)
            : files >= 256
                ? Check.warn("open-files", limit + " allowed", "ulimit -n 65536")
                : Check.fail("open-files", limit + " allowed: too few for segments and sockets", "ulimit -n 65536");
    }

    private static Check lockedMemory(String limit) {
        return limit.equals("unlimited") || Long.parseLong(limit) >= 64L << 20
            ? Check.ok("locked-memory", limit)
            : Check.warn("locked-memory", limit + " bytes allowed: pages of the journal may be swapped", "ulimit -l unlimited");
    }

    private static Optional<String> limit(String name) {
        return read("/proc/self/limits").flatMap(limits -> limits.lines()
            .filter(line -> line.startsWith(name))
            .map(line -> line.substring(name.length()).strip().split("\\s+")[0].toLowerCase(Locale.ROOT))
            .findFirst());
    }

    private static Optional<String> read(String path) {
        try {
            return Optional.of(Files.readString(Path.of(path)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
