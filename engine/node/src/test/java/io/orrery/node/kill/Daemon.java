package io.orrery.node.kill;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Home;
import io.orrery.node.vitals.CountersView;
import io.orrery.node.vitals.NodeState;
import io.orrery.node.vitals.Vital;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** {@code orrery run} in a process of its own, watched through its counters, and killed from outside. */
final class Daemon implements AutoCloseable {
    private static final long POLL_NANOS = 500_000L;
    private static final int KILLED = 137;
    private static final int UNSAFE_WARNS = 24;
    private static final String TALK = "talk.log";

    private final Home home;
    private final Path aside;
    private final Process process;
    private final long spawned;
    private CountersView counters;

    private Daemon(Home home, Path aside, Process process, long spawned) {
        this.home = home;
        this.aside = aside;
        this.process = process;
        this.spawned = spawned;
    }

    /** @param launch the folder in which the launcher keeps what it built, or null for the class path of the tests */
    static Daemon start(Home home, Path launch, String... options) throws IOException {
        return start(home, home.root(), launch, options);
    }

    /** @param aside where it works and talks to: another disk, if the home's may be full */
    static Daemon start(Home home, Path aside, Path launch, String... options) throws IOException {
        List<String> command = command(launch);
        command.add(1, "@" + houseRoot().resolve(".config/live.options"));
        command.addAll(List.of("run", "--plain", "--home", home.root().toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
            .directory(aside.toFile()).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(aside.resolve(TALK).toFile()));
        long spawned = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        return new Daemon(home, aside, process, spawned);
    }

    /** How a JVM is started that becomes what the words behind this say. */
    static List<String> command(Path launch) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + houseRoot().resolve(".config/jvm.options"));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms128m", "-Xmx1g", "-XX:+PerfDisableSharedMem",
            "-XX:-CreateCoredumpOnCrash", "-Dsbe.enable.precedence.checks=false", "-Dagrona.disable.bounds.checks=true"));
        if (Runtime.version().feature() >= UNSAFE_WARNS) {
            command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        }
        if (launch == null) {
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        } else {
            command.add("-XX:SharedArchiveFile=" + launch.resolve("classes-" + System.getProperty("java.version") + ".jsa"));
            command.addAll(List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-cp", classPath(launch)));
        }
        command.add("io.orrery.node.Orrery");
        return command;
    }

    /** As the launcher puts it together, and the classes of the tests behind it: the archive of the launcher still fits. */
    private static String classPath(Path launch) {
        String[] jars = launch.toFile().list((File folder, String name) -> name.endsWith(".jar"));
        Arrays.sort(jars);
        StringBuilder path = new StringBuilder();
        for (String jar : jars) {
            path.append(launch.resolve(jar)).append(File.pathSeparator);
        }
        return path.append(houseRoot().resolve("engine/node/target/test-classes")).toString();
    }

    private static Path houseRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(".config/jvm.options"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Waits for a state or one that comes after it. Returns the nanoseconds since the process was spawned. */
    long await(NodeState state, long nanos) throws IOException {
        while (!reached(state)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended by itself, " + process.exitValue() + ":\n" + talk());
            }
            if (System.nanoTime() - spawned > nanos) {
                throw new IllegalStateException("not " + state + " after " + nanos / 1_000_000L + " ms:\n" + talk());
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return System.nanoTime() - spawned;
    }

    /** Nanoseconds since it was spawned. */
    long age() {
        return System.nanoTime() - spawned;
    }

    /** What its threads have worked since then, together; another process that wants the same processors adds nothing to it. */
    long cpuNanos() {
        return process.toHandle().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    private boolean reached(NodeState state) {
        return attach() && state().compareTo(state) >= 0;
    }

    /** Finds the counters of this process, which it makes early. */
    private boolean attach() {
        if (counters != null) {
            return true;
        }
        try {
            CountersView found = CountersView.open(home.countersFile());
            if (found.pid() == process.pid()) {
                counters = found;
            } else {
                found.close();
            }
        } catch (Refusal nothingYet) {
            return false;
        }
        return counters != null;
    }

    /** As the process last told, be it alive or not; null if it never came to tell. */
    NodeState state() {
        return attach() ? NodeState.of(counters.value(Vital.STATE)) : null;
    }

    /** What the process last counted; 0 if it never came to count. */
    long value(Vital vital) {
        return attach() ? counters.value(vital) : 0;
    }

    /** The last sequence that the engine thread said to be recorded (D0). */
    long acknowledged() {
        return value(Vital.SEQUENCE);
    }

    boolean alive() {
        return process.isAlive();
    }

    /** SIGKILL: nothing in the process can react. False if the session had halted before, since the disk was too slow for it. */
    boolean kill() throws InterruptedException, IOException {
        process.destroyForcibly();
        int code = process.waitFor();
        if (code != KILLED && code != ExitCode.REFUSED.code()) {
            throw new IllegalStateException("it ended by itself, " + code + ":\n" + talk());
        }
        return code == KILLED;
    }

    /** Lets all threads of the process stand where they are: they do when this returns, not as soon as the signal was sent. */
    void freeze() throws IOException {
        signal("STOP");
        while (process.isAlive() && !isFrozen()) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Lets them go on. */
    void thaw() throws IOException {
        signal("CONT");
    }

    private boolean isFrozen() {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                String stat = Files.readString(thread.resolve("stat"));
                if (stat.charAt(stat.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
            return true;
        } catch (IOException ended) { // the process, or a thread of it
            return false;
        }
    }

    private void signal(String name) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** An orderly stop. Returns the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** Waits until the process ends by itself. Returns the exit code. */
    int ended(long nanos) throws InterruptedException, IOException {
        if (!process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("still there after " + nanos / 1_000_000L + " ms:\n" + talk());
        }
        return process.exitValue();
    }

    /** The end of what all processes of the home had to say. */
    String talk() throws IOException {
        String all = Files.readString(aside.resolve(TALK));
        return all.substring(Math.max(0, all.length() - 4_000));
    }

    /** What the JVM leaves when it crashes by itself. */
    static List<String> crashes(Home home) {
        return crashes(home.root());
    }

    static List<String> crashes(Path folder) {
        String[] names = folder.toFile().list((File where, String name) -> name.startsWith("hs_err"));
        return names == null ? List.of() : List.of(names);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        if (counters != null) {
            counters.close();
        }
    }
}
