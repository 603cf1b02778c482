package io.orrery.bench.gate;

import io.orrery.bench.report.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a build is as quick as it was: bytes, steps and times of each hot stage against {@link Bound bounds}, and against an
 * older build where one is named. Exit 8 if it is not.
 */
public final class Gate {
    private static final int ROUNDS = 3;
    private static final int TRIPPED = 8;

    private Gate() {
    }

    /** Takes an older build's class path, if there is one, how many JVMs to measure in, and what names of stages begin with. */
    public static void main(String[] arguments) throws Exception {
        String older = arguments.length > 0 ? arguments[0] : "";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        String only = arguments.length > 2 ? arguments[2] : "";
        String build = System.getProperty("java.class.path");
        Map<String, Double> steps;
        try (Build counting = Build.counting(build, only)) {
            steps = StepCount.of(counting.turns());
        }
        Map<String, Rounds> seen = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Seen stage : fork(build, only, older)) {
                seen.computeIfAbsent(stage.stage(), name -> new Rounds()).add(stage);
            }
        }
        Judgement judgement = new Judgement(steps, seen, Bound.all(only));
        judgement.lines().forEach(System.out::println);
        judgement.trips().forEach(trip -> System.out.println("TRIPPED " + trip));
        System.exit(judgement.trips().isEmpty() ? 0 : TRIPPED);
    }

    /** A JVM with the options of this one. */
    private static List<Seen> fork(String build, String only, String older) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Xbatch"); // on a busy machine a compiler that works beside would be late for one of two builds
        command.addAll(List.of("-cp", build, Laps.class.getName(), build, only));
        if (!older.isEmpty()) {
            command.add(older);
        }
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Seen> seen = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                seen.add(Seen.of(line));
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("exit " + process.exitValue() + " of " + String.join(" ", command));
        }
        return seen;
    }

    /** What several JVMs saw of a stage. No two compile it alike. */
    static final class Rounds {
        private final Samples bytes = new Samples();
        private final Samples nanos = new Samples();
        private final Samples ratios = new Samples();

        void add(Seen seen) {
            bytes.add(seen.bytes());
            nanos.add(seen.nanos());
            ratios.add(seen.ratio());
        }

        /** The least: what else allocates, a compiler that takes something back for one, only ever adds some. */
        double bytes() {
            return bytes.quantile(0);
        }

        double nanos() {
            return nanos.quantile(0);
        }

        double ratio() {
            return ratios.median();
        }
    }
}
