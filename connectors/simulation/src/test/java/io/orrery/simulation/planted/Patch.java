package io.orrery.simulation.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A bug that is to be planted: what it is in one line, and a unified diff of production sources. */
final class Patch {
    private final String name;
    private final String text;
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    private Patch(Path file) {
        List<String> all = read(file);
        name = file.getFileName().toString().replace(".patch", "");
        text = all.get(0);
        List<String> current = null;
        for (String line : all.subList(1, all.size())) {
            if (line.startsWith("+++ b/")) {
                current = new ArrayList<>();
                lines.put(line.substring("+++ b/".length()), current);
            } else if (!line.startsWith("--- ")) {
                current.add(line);
            }
        }
    }

    static List<Patch> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".patch")).sorted().map(Patch::new).toList();
        } catch (IOException e) {
            throw new IllegalStateException(folder.toString(), e);
        }
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** What the sources are with it, by their paths. */
    Map<String, String> applied(Path root) {
        Map<String, String> changed = new LinkedHashMap<>();
        lines.forEach((path, diff) -> changed.put(path, applied(read(root.resolve(path)), diff, path)));
        return changed;
    }

    private String applied(List<String> source, List<String> diff, String path) {
        List<String> result = new ArrayList<>();
        int at = 0;
        int i = 0;
        while (i < diff.size()) {
            List<String> before = new ArrayList<>();
            List<String> after = new ArrayList<>();
            for (i++; i < diff.size() && !diff.get(i).startsWith("@@"); i++) {
                String line = diff.get(i).isEmpty() ? "" : diff.get(i).substring(1);
                if (!diff.get(i).startsWith("+")) {
                    before.add(line);
                }
                if (!diff.get(i).startsWith("-")) {
                    after.add(line);
                }
            }
            int found = at;
            while (found + before.size() <= source.size() && !source.subList(found, found + before.size()).equals(before)) {
                found++;
            }
            if (found + before.size() > source.size()) {
                throw new IllegalStateException(name + ": does not fit " + path + " any more: " + before);
            }
            result.addAll(source.subList(at, found));
            result.addAll(after);
            at = found + before.size();
        }
        result.addAll(source.subList(at, source.size()));
        return String.join("\n", result) + "\n";
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
