package io.orrery.journal.segment;

import io.orrery.journal.JournalDamage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of a session's segments: {@code segment-000000.cq4} and on, or {@code .cq4.gz} when compressed. */
public final class SegmentFiles {
    /** The folder beside them of what repair set aside. */
    public static final String QUARANTINE = "quarantine";

    private final Path folder;

    public SegmentFiles(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    public Path plain(int segment) {
        return folder.resolve(SegmentName.plain(segment));
    }

    public Path compressed(int segment) {
        return folder.resolve(SegmentName.compressed(segment));
    }

    /** A copy of what repair could save of the segment, before it takes the segment's place. */
    public Path saved(int segment) {
        return folder.resolve(SegmentName.saved(segment));
    }

    /** A segment's file while it is made. */
    public Path part(int segment) {
        return folder.resolve(SegmentName.part(segment));
    }

    /** The segment's file as it lies there now, or null. A plain file goes before a compressed one. */
    public Path find(int segment) {
        Path plain = plain(segment);
        if (hasBytes(plain)) {
            return plain;
        }
        Path compressed = compressed(segment);
        return hasBytes(compressed) ? compressed : null;
    }

    /** Maps the segment, or returns null if it is not there yet. */
    public Segment open(int segment) {
        Path file = find(segment);
        return file == null ? null : Segment.open(file, segment);
    }

    /** The same, but of a compressed one no more than its first record needs. */
    public Segment openHead(int segment) {
        Path file = find(segment);
        return file == null ? null : Segment.openHead(file, segment);
    }

    /** True if any file of a segment lies in the folder, be it only prepared. */
    public boolean any() {
        return !all().isEmpty();
    }

    /** The number of the last segment that was begun, or -1. */
    public int last() {
        List<Path> files = list();
        return files.isEmpty() ? -1 : SegmentName.number(files.get(files.size() - 1));
    }

    /** The files of all segments in order, without the last one if it is only prepared: if there is no record in it. */
    public List<Path> list() {
        List<Path> files = all();
        int last = files.size() - 1;
        if (last > 0 && !isBegun(files.get(last))) {
            files.remove(last);
        }
        return files;
    }

    /** The files of all segments in order, prepared ones too. */
    public List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = new ArrayList<>(
                entries.filter(file -> SegmentName.number(file) >= 0).sorted(SegmentName.ORDER).toList());
            files.removeIf(file -> SegmentName.isCompressed(file) && files.contains(plain(SegmentName.number(file))));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBegun(Path file) {
        if (SegmentName.isCompressed(file)) {
            return true;
        }
        if (!hasBytes(file)) {
            return false;
        }
        try {
            return new SegmentReader(Segment.open(file, SegmentName.number(file))).begun(0);
        } catch (JournalDamage e) {
            return true;
        }
    }

    private static boolean hasBytes(Path path) {
        File file = path.toFile();
        return file.length() > 0;
    }
}
