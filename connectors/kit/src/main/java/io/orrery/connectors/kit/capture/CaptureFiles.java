package io.orrery.connectors.kit.capture;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The captures that a venue's settings name: {@code capture}, files with the system's path separator between them, and
 * {@code format}.
 */
public final class CaptureFiles {
    /** The setting that names the files. */
    public static final String CAPTURE = "capture";
    /** The setting that names their format: {@code capture}, {@code hft} or {@code cryptofeed}. */
    public static final String FORMAT = "format";

    private final List<Path> files = new ArrayList<>();
    private final String format;

    private CaptureFiles(String files, String format) {
        this.format = format;
        for (String file : files.split(File.pathSeparator, -1)) {
            this.files.add(Path.of(file));
        }
    }

    /** The captures, or null if the settings name none. */
    public static CaptureFiles of(Map<String, String> settings) {
        String files = settings.get(CAPTURE);
        return files == null ? null : new CaptureFiles(files, settings.getOrDefault(FORMAT, ""));
    }

    /** Opens them all. */
    public List<CaptureReader> open() {
        List<CaptureReader> readers = new ArrayList<>();
        try {
            for (Path file : files) {
                readers.add(open(file));
            }
        } catch (IllegalArgumentException refused) {
            readers.forEach(CaptureReader::close);
            throw refused;
        }
        return readers;
    }

    private CaptureReader open(Path file) {
        if (Files.isDirectory(file)) {
            throw new CaptureFault(file.toString(), "is a folder", null);
        }
        return switch (format) {
            case "capture" -> new RawCapture(file);
            case "hft" -> new HftCapture(file);
            case "cryptofeed" -> new CryptofeedCapture(file);
            default -> throw new IllegalArgumentException(FORMAT + "=" + format + ": must be capture, hft or cryptofeed");
        };
    }

    /**
     * Reads them all to their ends, so that a damaged one is refused before anything is recorded. Returns when the first begins.
     *
     * @throws CaptureFault that names the file and line
     */
    public long check() {
        long first = Long.MAX_VALUE;
        for (Path file : files) {
            try (CaptureReader reader = open(file)) {
                if (reader.next()) {
                    first = Math.min(first, reader.time());
                }
                while (reader.next()) {
                    continue;
                }
            }
        }
        return first;
    }
}
