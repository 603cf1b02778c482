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
    static final String SAVED = ".saved";
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

    /** A copy of what repair could save of the segment, before it takes the segment's place. */
    Path saved(int segment) {
        return folder.resolve(name(segment) + SAVED);
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

    /** True if any file of a segment lies in the folder, be it only prepared. */
    boolean any() {
        return !all().isEmpty();
    }

    /** The number of the last segment that was begun, or -1. */
    int last() {
        List<Path> files = list();
        return files.isEmpty() ? -1 : number(files.get(files.size() - 1));
    }

    /** The files of all segments in order, without the last one if it is only prepared: if there is no record in it. */
    List<Path> list() {
        List<Path> files = all();
        int last = files.size() - 1;
        if (last > 0 && !isBegun(files.get(last))) {
            files.remove(last);
        }
        return files;
    }

    /** The files of all segments in order, prepared ones too. */
    List<Path> all() {
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

    private static boolean isBegun(Path file) {
        if (isCompressed(file)) {
            return true;
        }
        if (!hasBytes(file)) {
            return false;
        }
        try {
            return new SegmentReader(Segment.open(file, number(file))).begun(0);
        } catch (JournalDamage e) {
            return true;
        }
    }

    static boolean isCompressed(Path file) {
        return file.getFileName().toString().endsWith(COMPRESSED);
    }

    /** The segment of which this is a copy, or -1 if it is none. */
    static int savedNumber(Path file) {
        String name = file.getFileName().toString();
        return name.matches("segment-\\d{6}\\.saved") ? Integer.parseInt(name.substring(8, 14)) : -1;
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
