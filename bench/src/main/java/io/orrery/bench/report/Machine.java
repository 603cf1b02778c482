package io.orrery.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * On what was measured.
 *
 * @param load runnable threads of the whole machine over the last minute, or below 0 if it is not known
 */
public record Machine(int cores, String cpu, String os, String jdk, double load) {
    private static final Path CPUS = Path.of("/proc/cpuinfo");

    /** This machine, now. */
    public static Machine current() {
        return new Machine(
            Runtime.getRuntime().availableProcessors(), cpuModel(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            System.getProperty("java.vendor") + " " + Runtime.version(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String cpuModel() {
        if (!Files.isReadable(CPUS)) {
            return "CPU unknown";
        }
        try (Stream<String> lines = Files.lines(CPUS)) {
            return lines.filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst().orElse("CPU unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d cores, %s, %s, JDK %s, load %.1f", cores, cpu, os, jdk, load);
    }
}
