package io.orrery.simulation.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Cells of fault and order state that no world can reach. Each line of the file names fault, state and why; * is any. */
final class Unreachable {
    private static final String FILE = "unreachable.txt";
    private static final String ANY = "*";

    private final Set<String> cells = new HashSet<>();

    private Unreachable() {
    }

    static Unreachable load() {
        Unreachable read = new Unreachable();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
            Objects.requireNonNull(Unreachable.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(read::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    boolean has(String fault, String state) {
        return cells.contains(fault + " " + state) || cells.contains(ANY + " " + state) || cells.contains(fault + " " + ANY);
    }

    private void add(String line) {
        String[] words = line.strip().split("\\s+", 3);
        if (words.length < 3) {
            throw new IllegalArgumentException(FILE + ": \"" + line + "\" gives no reason");
        }
        cells.add(words[0] + " " + words[1]);
    }
}
