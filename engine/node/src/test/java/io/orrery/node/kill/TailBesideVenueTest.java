package io.orrery.node.kill;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.home.Home;
import io.orrery.node.vitals.NodeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.agrona.IoUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node is killed a million records behind its last snapshot, beside its venues and a market that is told quickly; each start is
 * one from a copy of what it left, so that each has all of them to take in.
 *
 * <p>{@code -Dorrery.tail=20} starts. Without it nothing is run: a million records take a while.
 */
@EnabledIfSystemProperty(named = "orrery.tail", matches = "[0-9]+")
final class TailBesideVenueTest {
    private static final int STARTS = Integer.getInteger("orrery.tail", 3);
    private static final long SEED = Long.getLong("orrery.seed", 2_026);
    private static final String LAUNCH = System.getProperty("orrery.launch");
    private static final int RATE = 2;
    private static final long TAIL = 1_000_000;
    private static final long POLL_NANOS = 1_000_000L;
    private static final String NODE = """
        http.enabled = false
        journal { segment-size = 64MiB, reserve = 16MiB, sync = none }
        snapshot.every-records = 1000000000
        """;
    private static final String MARKET = """
        venues = ${venues} [{ name = market, kind = demo, settings { rate = %d, latency = off } }]
        """;
    private static final int QUICK = 100;
    private static final int CALM = 1;

    @TempDir
    private Path folder;

    private final List<Long> ready = new ArrayList<>();
    private final List<Long> busy = new ArrayList<>();

    @Test
    void aMillionRecordsAreTakenInByEachStart() throws Exception {
        Path launch = LAUNCH == null ? null : Path.of(LAUNCH).toAbsolutePath();
        try (Street street = Street.open(Files.createDirectory(folder.resolve("street")), launch, SEED, RATE)) {
            String config = NODE + street.config("churn", Map.of());
            Home left = home("left", config + String.format(Locale.ROOT, MARKET, QUICK));
            long records = trade(left, launch);
            for (int i = 0; i < STARTS; i++) {
                Home home = copy(left, config + String.format(Locale.ROOT, MARKET, CALM));
                try (Daemon daemon = Daemon.start(home, launch)) {
                    ready.add(daemon.await(NodeState.READY, BesideHome.PATIENCE_NANOS));
                    busy.add(daemon.cpuNanos());
                    daemon.kill();
                }
                IoUtil.delete(home.root().toFile(), false);
            }
            System.out.println(String.format(Locale.ROOT,
                "tail: records %d starts %d readyP50 %d readyMax %d cpuP50 %d cpuMax %d", records, STARTS,
                millis(ready, STARTS / 2), millis(ready, STARTS - 1), millis(busy, STARTS / 2), millis(busy, STARTS - 1)));
        }
    }

    private static long millis(List<Long> nanos, int rank) {
        return nanos.stream().sorted().toList().get(rank) / 1_000_000L;
    }

    private Home home(String name, String config) throws IOException {
        Home home = new Home(folder.resolve(name)).prepare();
        Files.writeString(home.configFile(), config);
        return home;
    }

    /** Returns how many records the killed session has at least. */
    private static long trade(Home home, Path launch) throws Exception {
        try (Daemon daemon = Daemon.start(home, launch)) {
            daemon.await(NodeState.READY, BesideHome.PATIENCE_NANOS);
            while (daemon.alive() && daemon.acknowledged() < TAIL && daemon.age() < BesideHome.PATIENCE_NANOS) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            long records = daemon.acknowledged();
            assertTrue(daemon.kill() && records >= TAIL, records + " records:\n" + daemon.talk());
            return records;
        }
    }

    private Home copy(Home from, String config) throws IOException {
        Path to = folder.resolve("copy");
        try (Stream<Path> paths = Files.walk(from.root())) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.root().relativize(path).toString()));
            }
        }
        Home home = new Home(to);
        Files.writeString(home.configFile(), config);
        return home;
    }
}
