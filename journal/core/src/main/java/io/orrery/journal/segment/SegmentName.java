package io.orrery.journal.segment;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a segment's file is called, and which segment a file of that name is. */
public final class SegmentName {
    private static final String PLAIN = ".cq4";
    private static final String COMPRESSED = ".cq4.gz";
    private static final String SAVED = ".saved";
    private static final String PART = ".part";
    private static final String NUMBER = "segment-(\\d{6}|[1-9]\\d{6,8})";
    private static final Pattern FILE = Pattern.compile(NUMBER + "\\.cq4(\\.gz)?");
    private static final Pattern COPY = Pattern.compile(NUMBER + "\\.saved");

    /** Segments' files as they follow each other; a plain one before a compressed one of the same segment. */
    static final Comparator<Path> ORDER =
        Comparator.<Path>comparingInt(SegmentName::number).thenComparing(Comparator.naturalOrder());

    private SegmentName() {
    }

    static String plain(int segment) {
        return stem(segment) + PLAIN;
    }

    static String compressed(int segment) {
        return stem(segment) + COMPRESSED;
    }

    static String saved(int segment) {
        return stem(segment) + SAVED;
    }

    static String part(int segment) {
        return stem(segment) + PART;
    }

    public static boolean isCompressed(Path file) {
        return file.getFileName().toString().endsWith(COMPRESSED);
    }

    /** The segment whose file this is, or -1 if it is none. */
    public static int number(Path file) {
        return number(FILE, file);
    }

    /** The segment of which this is a copy, or -1 if it is none. */
    public static int savedNumber(Path file) {
        return number(COPY, file);
    }

    private static int number(Pattern pattern, Path file) {
        Matcher name = pattern.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : -1;
    }

    private static String stem(int segment) {
        return String.format(Locale.ROOT, "segment-%06d", segment);
    }
}
