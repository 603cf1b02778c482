package io.orrery.journal.repair;

import io.orrery.journal.segment.SegmentFiles;
import io.orrery.journal.segment.SegmentName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a session's folder before a repair. */
final class RepairFiles {
    private final SegmentFiles files;
    private final TreeMap<Integer, Path> segments = new TreeMap<>();
    private final List<Path> leftovers = new ArrayList<>();
    private final TreeMap<Integer, Path> saved = new TreeMap<>();
    private final TreeMap<Integer, Path> compressedBeside = new TreeMap<>();

    RepairFiles(Path folder) {
        files = new SegmentFiles(folder);
        for (Path file : files.all()) {
            segments.put(SegmentName.number(file), file);
        }
        entries(folder).forEach(this::sort);
    }

    /** The segments' files by number; of one that is in quarantine already, what was saved of it. */
    TreeMap<Integer, Path> segments() {
        return segments;
    }

    /** What was written aside and did not get its name. */
    List<Path> leftovers() {
        return leftovers;
    }

    /** Copies whose segment is in quarantine, and whose place is free. */
    TreeMap<Integer, Path> saved() {
        return saved;
    }

    /** Compressed files of segments whose plain file lies there too. */
    TreeMap<Integer, Path> compressedBeside() {
        return compressedBeside;
    }

    private void sort(Path file) {
        String name = file.getFileName().toString();
        int number = SegmentName.savedNumber(file);
        if (number >= 0) {
            if (segments.containsKey(number)) {
                leftovers.add(file);
            } else {
                saved.put(number, file);
            }
        } else if (name.endsWith(".part") || name.endsWith(".tmp")) {
            leftovers.add(file);
        } else if (SegmentName.isCompressed(file) && Files.exists(files.plain(SegmentName.number(file)))) {
            compressedBeside.put(SegmentName.number(file), file);
        }
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
