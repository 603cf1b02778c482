package io.orrery.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that runs a main class of the tests, and says in one line that it is ready. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final String firstLine;

    private Child(Process process) throws IOException {
        this.process = process;
        firstLine = process.inputReader(StandardCharsets.UTF_8).readLine();
    }

    public static Child start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    public String firstLine() {
        return firstLine;
    }

    public long pid() {
        return process.pid();
    }

    /** SIGKILL: nothing in the child can react. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
