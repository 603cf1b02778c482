package io.orrery.node.cli;

import io.orrery.node.session.Engines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command line that was run inside this process: how it ended and what it wrote. */
public record Terminated(int exitCode, String out, String err) {

    /** Runs it on a home. */
    public static Terminated of(Engines engines, Path home, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--home");
        all.add(home.toString());
        return run(engines, Map.of(), all.toArray(String[]::new));
    }

    static Terminated run(Engines engines, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = new Output(print(out), print(err), false, false, environment);
        int exitCode = new Commands(output, engines).run(arguments);
        return new Terminated(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
