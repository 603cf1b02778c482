package io.orrery.simulator.clients;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Clients of others, written for Node. They are installed once into the build's folder; where that can't be done their tests are
 * skipped and say so, unless the environment has {@code CI}.
 */
final class NodeClients {
    private static final Path SOURCES = Path.of("src", "test", "clients");
    private static final Path INSTALLED = Path.of("target", "clients");
    private static final long INSTALL_SECONDS = 180;
    private static final long RUN_SECONDS = 300;

    private NodeClients() {
    }

    /**
     * Runs a script.
     *
     * @param arguments what it is given
     * @param certificate whom it trusts besides others
     * @return what it said, line by line
     */
    static List<String> run(String script, Path certificate, String... arguments) throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        List<String> said = output(command, Map.of("NODE_EXTRA_CA_CERTS", certificate.toString()), RUN_SECONDS);
        System.out.println(script + ": " + said.size() + " checks, " + (said.isEmpty() ? "silent" : said.get(said.size() - 1)));
        return said;
    }

    private static synchronized void install() throws IOException, InterruptedException {
        need(exists("node") && exists("npm"), "there is no Node, or no npm, on the PATH");
        Files.createDirectories(INSTALLED);
        Path lock = INSTALLED.resolve("package-lock.json");
        boolean fresh = Files.exists(INSTALLED.resolve("node_modules")) && Files.exists(lock)
            && Files.mismatch(lock, SOURCES.resolve("package-lock.json")) < 0;
        try (Stream<Path> files = Files.list(SOURCES)) {
            files.filter(Files::isRegularFile).forEach(NodeClients::copy);
        }
        if (!fresh) {
            List<String> said =
                output(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), Map.of(), INSTALL_SECONDS);
            boolean installed = Files.exists(INSTALLED.resolve("node_modules"));
            if (!installed) {
                Files.deleteIfExists(lock);
            }
            need(installed, "the clients can't be installed: " + String.join(" ", said));
        }
    }

    /** Where others build, whatever a developer's machine may lack must be there. */
    private static void need(boolean given, String lack) {
        assertTrue(given || System.getenv("CI") == null, lack);
        assumeTrue(given, "skipped: " + lack);
    }

    private static void copy(Path file) {
        try {
            Files.copy(file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(String program) throws InterruptedException {
        try {
            return output(List.of(program, "--version"), Map.of(), INSTALL_SECONDS).size() > 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<String> output(List<String> command, Map<String, String> environment, long seconds)
        throws IOException, InterruptedException {
        Path said = Files.createTempFile("client", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            if (Files.isDirectory(INSTALLED)) {
                builder.directory(INSTALLED.toFile());
            }
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return Files.readAllLines(said, StandardCharsets.UTF_8);
        } finally {
            Files.delete(said);
        }
    }
}
