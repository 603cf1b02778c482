package io.orrery.journal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of a session's segments: {@code segment-000000.cq4} and on, or {@code .cq4.gz} when compressed. */
final class SegmentFiles {
    static final String PLAIN = ".cq4";
    static final String COMPRESSED = ".cq4.gz";
    static final String PART = ".part";

    private final Path folder;

    SegmentFiles(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Path plain(int segment) {
        return folder.resolve(name(segment) + PLAIN);
    }

    Path compressed(int segment) {
        return folder.resolve(name(segment) + COMPRESSED);
    }

    /** A segment's file while it is made. */
    Path part(int segment) {
        return folder.resolve(name(segment) + PART);
    }

    /** The segment's file as it lies there now, or null. A plain file goes before a compressed one. */
    Path find(int segment) {
        Path plain = plain(segment);
        if (hasBytes(plain)) {
            return plain;
        }
        Path compressed = compressed(segment);
        return hasBytes(compressed) ? compressed : null;
    }

    /** True if anything of a journal lies in the folder, whichever segment it is. */
    boolean any() {
        return last() >= 0;
    }

    /** The number of the last segment there is, or -1. */
    int last() {
        int last = -1;
        for (Path file : list()) {
            last = Math.max(last, number(file));
        }
        return last;
    }

    /** The files of all segments in order. */
    List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = new ArrayList<>(entries.filter(file -> number(file) >= 0).sorted().toList());
            files.removeIf(file -> isCompressed(file) && files.contains(plain(number(file))));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isCompressed(Path file) {
        return file.getFileName().toString().endsWith(COMPRESSED);
    }

    /** The segment whose file this is, or -1 if it is none. */
    static int number(Path file) {
        String name = file.getFileName().toString();
        return name.matches("segment-\\d{6}\\.cq4(\\.gz)?") ? Integer.parseInt(name.substring(8, 14)) : -1;
    }

    private static String name(int segment) {
        return String.format(Locale.ROOT, "segment-%06d", segment);
    }

    private static boolean hasBytes(Path path) {
        File file = path.toFile();
        return file.length() > 0;
    }
}
