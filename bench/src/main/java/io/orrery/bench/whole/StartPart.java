package io.orrery.bench.whole;

import io.orrery.bench.Scratch;
import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Samples;
import io.orrery.bench.report.Unit;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Starts: of the program, of a session that is over after a thousand events, and of one that goes on where another ended. */
final class StartPart implements Part {
    private static final double NANOS_A_MILLI = 1e6;
    private static final long LONGEST_SECONDS = 120;
    private static final long EVENTS_BEFORE = 200_000;

    private final Scale scale;
    private final String launcher;

    /** @param launcher the program as people start it, or null: then only recoveries are measured */
    StartPart(Scale scale, String launcher) {
        this.scale = scale;
        this.launcher = launcher;
    }

    @Override
    public String name() {
        return "starts";
    }

    @Override
    public List<Figure> measure(Path out) throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (Scratch scratch = Scratch.create()) {
            if (launcher != null) {
                figures.add(start("start of a process", List.of(launcher, "version")));
                figures.add(start("start, 1,000 events", List.of(
                    launcher, "demo", "--virtual", "--seed", "7", "--events", "1000", "--json", "--home",
                    scratch.folder().resolve("started").toString())));
            }
            figures.add(recovery(scratch.folder().resolve("recovered")));
        }
        return figures;
    }

    private Figure start(String name, List<String> command) throws IOException, InterruptedException {
        Samples millis = new Samples();
        for (int i = 0; i < scale.starts(); i++) {
            long from = System.nanoTime();
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try {
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new IllegalStateException(String.join(" ", command) + " did not do its work");
                }
            } finally {
                process.destroyForcibly();
            }
            millis.add((System.nanoTime() - from) / NANOS_A_MILLI);
        }
        return figure(name, millis);
    }

    /** Until the session is ready: the one before is read, proved and applied from its newest snapshot on. */
    private Figure recovery(Path folder) {
        Samples millis = new Samples();
        run(folder, EVENTS_BEFORE);
        for (int i = 0; i < scale.starts(); i++) {
            millis.add(run(folder, 1_000));
        }
        return figure("recovery", millis);
    }

    private static double run(Path folder, long events) {
        Home home = new Home(folder);
        ConfigFile config = ConfigFile.load(home, null, List.of(
            "http.enabled=false", "journal.reserve=16MiB", "journal.sync=none", "snapshot.every-records=50000",
            "venues=[{ name = demo, kind = demo, settings { rate = 100 } }]"));
        LiveRequest request = new LiveRequest(
            home, config, "live", false, true, 7, OptionalLong.empty(), OptionalLong.of(events));
        long from = System.nanoTime();
        try (LiveSession session = new NodeEngines().start(request)) {
            double millis = (System.nanoTime() - from) / NANOS_A_MILLI;
            while (session.running()) {
                session.sample();
                Thread.onSpinWait();
            }
            session.summary();
            return millis;
        }
    }

    private static Figure figure(String name, Samples millis) {
        return new Figure(
            name, Unit.MILLIS, millis.count(), millis.median(), millis.quantile(0.25), millis.quantile(0.75), Double.NaN,
            Double.NaN);
    }
}
