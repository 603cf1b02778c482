package io.orrery.simulation.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bugs that are planted into production sources are found, in worlds in which nothing is found without them.
 * {@code orrery.planted}: {@code all}, names with commas between them, or a number of them, others each day;
 * {@code orrery.planted.seeds}: within how many worlds.
 */
class PlantedBugsTest {
    private static final int LEAST = 40;
    private static final String USUAL = "hold-not-released";

    @TempDir
    private Path work;

    private final Path root = root();
    private final List<Patch> all = Patch.all(root.resolve("connectors/simulation/src/test/planted"));

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("connectors/simulation"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    @Test
    void everyBugCanStillBePlanted() {
        assertTrue(all.size() >= LEAST);
        for (Patch patch : all) {
            assertFalse(patch.text().isEmpty());
            assertFalse(patch.applied(root).isEmpty());
        }
    }

    @Test
    void whatIsPlantedIsFound() throws ReflectiveOperationException, IOException {
        long most = Long.getLong("orrery.planted.seeds", 200);
        Hunt sound = new Hunt();
        List<String> survivors = new ArrayList<>();
        for (Patch patch : chosen(System.getProperty("orrery.planted", USUAL))) {
            LongFunction<String> hunt = Planting.hunt(patch, root, Files.createDirectory(work.resolve(patch.name())));
            String found = null;
            long seed = 0;
            while (found == null && seed < most) {
                found = hunt.apply(++seed);
                found = found != null && sound.apply(seed) != null ? null : found;
            }
            System.out.println("planted: " + patch.name() + " | " + seed + " | " + (found == null ? "NOT FOUND" : brief(found)));
            if (found == null) {
                survivors.add(patch.name());
            }
        }
        assertEquals(List.of(), survivors);
    }

    private static String brief(String violation) {
        int end = violation.indexOf(" seed=");
        return end < 0 ? violation : violation.substring(0, end);
    }

    private List<Patch> chosen(String wanted) {
        if (wanted.equals("all")) {
            return all;
        }
        if (!wanted.matches("[0-9]+")) {
            return all.stream().filter(patch -> List.of(wanted.split(",")).contains(patch.name())).toList();
        }
        int count = Integer.parseInt(wanted);
        int first = LocalDate.now(ZoneOffset.UTC).getDayOfYear() * count;
        List<Patch> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(all.get((first + i) % all.size()));
        }
        return chosen;
    }
}
