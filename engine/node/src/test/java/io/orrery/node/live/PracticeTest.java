package io.orrery.node.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.engine.exercise.Exercise;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.home.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session's own strategies take part in the exercise, as far as they may. */
final class PracticeTest {
    private static final int STEPS = 40_000;
    private static final int STRETCHES = 5;

    @TempDir
    private Path folder;

    /** The least of several stretches behind each other: who has traded once need not do it again. */
    private long orders(String... settings) throws IOException {
        Files.createDirectories(folder.resolve("home"));
        try (InputStream patch = Rehearsal.class.getResourceAsStream("rehearsal.json")) {
            Files.write(folder.resolve("home/mine.json"), patch.readAllBytes());
        }
        List<String> all = new ArrayList<>(Homes.QUICK);
        for (String setting : settings) {
            all.add(setting.replace("mine.json", folder.resolve("home/mine.json").toString()));
        }
        NodeConfig config = ConfigFile.load(new Home(folder.resolve("home")), null, all).config();
        Exercise exercise = Practice.of(config, Patches.of(config), SystemEpochNanoClock.INSTANCE, List.of());
        long least = Long.MAX_VALUE;
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            long before = exercise.orders();
            for (int i = 0; i < STEPS; i++) {
                exercise.step();
            }
            least = Math.min(least, exercise.orders() - before);
        }
        return least;
    }

    @Test
    void patchesAndStrategiesOfThisBuildTradeBesidesAndGoOnTrading() throws IOException {
        long alone = orders("strategies=[]");
        assertTrue(alone > STEPS / 10, alone + " orders");
        assertTrue(alone < orders("strategies=[{ name = mine, patch = \"mine.json\", markets = [\"demo/BTC-USDT\"] }]"));
        assertTrue(alone < orders("strategies=[{ name = moves, strategy = sudden-move-reversal, venue = demo,"
            + " instruments = [\"*\"], parameters { \"move.length\" = 3, \"bound.gain\" = 0.3, \"usual.length\" = 50,"
            + " \"calm.length\" = 50, \"crowd.gain\" = 0.1, \"rest.time\" = 0.1, \"clock.time\" = 0.2 } }]"));
        assertTrue(alone < orders(
            "strategies=[{ name = as-it-is, strategy = sudden-move-reversal, venue = demo, instruments = [\"*\"] }]"));
        assertTrue(alone < orders("strategies=[{ name = plain, strategy = reversal, venue = demo, instruments = [\"*\"] }]"));
    }

    @Test
    void oneOnSeveralMarketsStaysAway() throws IOException {
        assertEquals(orders("strategies=[]"), orders(
            "strategies=[{ name = mine, patch = \"mine.json\", markets = [\"demo/BTC-USDT\", \"demo/ETH-USDT\"] }]"));
    }
}
