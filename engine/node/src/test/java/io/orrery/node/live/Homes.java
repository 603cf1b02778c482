package io.orrery.node.live;

import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.screen.Progress;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.SessionSummary;
import io.orrery.node.session.VerifySummary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What tests do with homes: run in them, and copy them while something runs there, which is what a kill leaves. */
final class Homes {
    /** A lively market in small segments, without the HTTP server and without a rehearsal. */
    static final List<String> QUICK = List.of(
        "http.enabled=false", "engine.rehearsal=0", "journal.segment-size=4MiB", "journal.reserve=16MiB",
        "snapshot.every-records=2000", "stop.open-orders=keep", "venues=[{ name = demo, kind = demo, settings { rate = 20 } }]");

    private static final List<String> VOUCHERS = List.of("durable", "seals");

    private Homes() {
    }

    static LiveSession run(NodeEngines engines, Path home, long events, String... settings) {
        return engines.start(request(home, true, events, settings));
    }

    static LiveRequest request(Path folder, boolean resume, long events, String... settings) {
        Home home = new Home(folder);
        List<String> all = new ArrayList<>(QUICK);
        all.addAll(List.of(settings));
        ConfigFile config = ConfigFile.load(home, null, all);
        return new LiveRequest(home, config, "live", false, resume, 7, OptionalLong.empty(), OptionalLong.of(events));
    }

    static SessionSummary ended(LiveSession session) {
        while (session.running()) {
            LockSupport.parkNanos(1_000_000);
        }
        return session.summary();
    }

    static VerifySummary verify(NodeEngines engines, Session session) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return engines.verify(session, new Progress(nowhere, "", false, System::nanoTime));
    }

    /**
     * Copies a home as it is at this moment, a file after the other: what vouches for other files goes before them, so that it
     * never vouches for what was not there yet. The locks are not copied.
     */
    static void copy(Path from, Path to) throws IOException {
        copy(from, to, file -> VOUCHERS.contains(file.getFileName().toString()));
        copy(from, to, file -> !VOUCHERS.contains(file.getFileName().toString()) && !file.endsWith("lock"));
    }

    private static void copy(Path from, Path to, Predicate<Path> which) throws IOException {
        for (Path file : entries(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else if (which.test(file)) {
                copyFile(file, target);
            }
        }
    }

    /** Looks again if something was renamed while it looked. */
    private static List<Path> entries(Path folder) throws IOException {
        while (true) {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.sorted().toList();
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof NoSuchFileException)) {
                    throw e;
                }
            }
        }
    }

    /** What is renamed or cut off meanwhile is not there, as after a kill. */
    private static void copyFile(Path file, Path target) {
        try {
            Files.copy(file, target);
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
