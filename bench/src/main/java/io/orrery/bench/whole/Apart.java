package io.orrery.bench.whole;

import io.orrery.bench.Silence;
import io.orrery.bench.report.Figure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures parts in processes of their own, with the options of this one: what one part has the compiler believe of the code that
 * all share would slow down the next.
 */
final class Apart {
    private static final String LIVE_OPTIONS = ".config/live.options";

    private final String launcher;
    private final List<String> arguments;

    /**
     * @param launcher the program as people start it, beside which the options of live sessions are, or null
     * @param arguments that each process is given besides the part's number
     */
    Apart(String launcher, List<String> arguments) {
        this.launcher = launcher;
        this.arguments = arguments;
    }

    /** Has this process end as soon as the one that started it has ended, however that came: its input is closed then. */
    static void endWithParent() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                }
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        }, "parent");
        watch.setDaemon(true);
        watch.start();
    }

    /** Figures as the process has written them. */
    List<Figure> measure(int number, Part part) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (launcher != null && part.isLive()) {
            command.add("@" + Path.of(launcher).resolveSibling(LIVE_OPTIONS));
        }
        command.addAll(part.options());
        command.addAll(Silence.OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WholeBench.class.getName()));
        command.addAll(arguments);
        command.addAll(List.of("--part", Integer.toString(number)));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(part.name() + " could not be measured");
            }
            return Figures.read(text);
        } finally {
            process.destroyForcibly();
        }
    }
}
