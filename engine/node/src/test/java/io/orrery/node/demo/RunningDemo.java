package io.orrery.node.demo;

import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code orrery demo} in a process of its own, with the simulator's beside it. */
final class RunningDemo implements AutoCloseable {
    private static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1");

    private final Home home;
    private final Process process;
    private final BufferedReader output;
    private final ProcessHandle simulator;

    private RunningDemo(Home home, Process process) throws IOException {
        this.home = home;
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
        lineWith("events/s");
        simulator = process.children().findFirst().orElseThrow();
    }

    /** Returns when a market is shown. What the disk does is no matter here. */
    static RunningDemo start(Path folder) throws IOException {
        List<String> words = List.of("demo", "--plain", "--home", folder.toString(), "--set", "journal.sync=none");
        List<String> command = SameProgram.command("demo", "io.orrery.node.Orrery", QUICK_TO_START, words);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            return new RunningDemo(new Home(folder), process);
        } catch (IOException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    /** Waits for a line of what it says. */
    String lineWith(String text) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(text)) {
                return line;
            }
            before.append(line).append('\n');
        }
        throw new IOException("it ended without \"" + text + "\":\n" + before);
    }

    /** The simulator's process. */
    ProcessHandle simulator() {
        return simulator;
    }

    Session session() {
        return new Sessions(home).resolve(null);
    }

    /** SIGKILL: nothing in the process can react. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void interrupt() throws IOException, InterruptedException {
        interrupt(process.toHandle());
    }

    /** As a terminal does it at Ctrl-C, to each process that belongs to it. */
    static void interrupt(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** Waits for the end, and for the rest of what it says. Returns the exit code. */
    int ended(StringBuilder rest) throws IOException, InterruptedException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            rest.append(line).append('\n');
        }
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        simulator.destroyForcibly();
    }
}
