package io.orrery.node.demo;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The simulator in a process of its own. It lives as long as the pipe to it is open, whatever ends this process. Its talk goes to
 * a file, and what else it writes is thrown away: it never has to wait for who reads.
 */
final class Simulator implements AutoCloseable {
    /** Time enough to archive its classes, where it is started for that. */
    private static final long LEAVE_SECONDS = 20;
    private static final String MAIN = "io.orrery.node.cli.AttachedSimulator";
    private static final String WHO = "orrery: ";
    /** Compiled at once rather than well: it has to be there soon, on cores that the engine wants, too. */
    private static final List<String> SOON = List.of("-XX:TieredStopAtLevel=1");

    private final Process process;
    private final Path talk;
    private final CompletableFuture<Optional<String>> firstLine = new CompletableFuture<>();

    private Simulator(Process process, Path talk) {
        this.process = process;
        this.talk = talk;
    }

    /** @param talk the file for what it has to say */
    static Simulator start(Path talk, List<String> options) {
        List<String> command = SameProgram.command("simulator", MAIN, SOON, options);
        try {
            Simulator simulator = new Simulator(new ProcessBuilder(command).redirectError(talk.toFile()).start(), talk);
            Thread reader = new Thread(simulator::read, "simulator output");
            reader.setDaemon(true);
            reader.start();
            return simulator;
        } catch (IOException refused) {
            throw new Refusal(
                ExitCode.REMOTE_UNAVAILABLE, "the simulator can't be started: " + refused.getMessage(), "", refused);
        }
    }

    /** Waits for where it serves, as it tells in its first line. */
    String served() {
        return firstLine.join().orElseThrow(
            () -> new Refusal(ExitCode.REMOTE_UNAVAILABLE, "the simulator did not start: " + lastWords(exitCode())));
    }

    /** What to tell of it once it has ended by itself; empty while it runs. */
    Optional<String> ended() {
        return process.isAlive() ? Optional.empty() : Optional.of(lastWords(process.exitValue()));
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            firstLine.complete(Optional.ofNullable(output.readLine()));
            output.transferTo(Writer.nullWriter());
        } catch (IOException closed) {
            firstLine.complete(Optional.empty());
        }
    }

    private String lastWords(int exitCode) {
        try (var lines = Files.lines(talk)) {
            String last = lines.filter(line -> !line.isBlank()).reduce("", (before, line) -> line).strip();
            String said = last.startsWith(WHO) ? last.substring(WHO.length()) : last;
            return "exit code " + exitCode + (said.isEmpty() ? "" : ": " + said);
        } catch (IOException | UncheckedIOException unreadable) {
            return "exit code " + exitCode;
        }
    }

    private int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the simulator ended", interrupted);
        }
    }

    /** Lets it end, and sees to it that it does. */
    @Override
    public void close() {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.flush();
        } catch (IOException alreadyGone) {
            process.destroy();
        }
        try {
            if (!process.waitFor(LEAVE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
