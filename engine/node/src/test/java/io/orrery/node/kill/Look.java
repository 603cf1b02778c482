package io.orrery.node.kill;

import io.orrery.node.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command in a process of its own that runs to its end.
 *
 * @param code its exit code
 * @param said all that it wrote, data and talk
 */
record Look(int code, String said) {
    private static final long PATIENCE_SECONDS = 60;

    /** One that is under way. */
    record Begun(Process process, Path output) {
        Look end() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end after " + PATIENCE_SECONDS + " s: " + Files.readString(output));
            }
            return new Look(process.exitValue(), Files.readString(output));
        }
    }

    /** @param aside where it works and what it says is kept */
    static Begun begin(Home home, Path aside, Path launch, String... words) throws IOException {
        List<String> command = Daemon.command(launch);
        command.addAll(List.of(words));
        command.addAll(List.of("--home", home.root().toString()));
        Path output = aside.resolve(words[0] + ".out");
        Process process = new ProcessBuilder(command).directory(aside.toFile()).redirectErrorStream(true)
            .redirectOutput(output.toFile()).start();
        process.getOutputStream().close();
        return new Begun(process, output);
    }

    static Look take(Home home, Path aside, Path launch, String... words) throws IOException, InterruptedException {
        return begin(home, aside, launch, words).end();
    }
}
