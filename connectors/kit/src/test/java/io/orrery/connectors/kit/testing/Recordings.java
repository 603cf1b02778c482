package io.orrery.connectors.kit.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What others recorded of a venue. It is no part of the project: the folder is named by a property, or found as
 * {@code shared/venues} beside one of the folders above. A test that finds none is skipped.
 */
public final class Recordings {
    private static final String FOLDER_PROPERTY = "orrery.venues";

    private final Path folder;

    private Recordings(Path folder) {
        this.folder = folder;
    }

    /** @param venue the name of its folder */
    public static Recordings of(String venue) {
        Path found = find();
        assumeTrue(found != null, "there is no folder shared/venues above, and -D" + FOLDER_PROPERTY + " names none");
        return new Recordings(found.resolve(venue));
    }

    private static Path find() {
        String named = System.getProperty(FOLDER_PROPERTY);
        if (named != null) {
            return Path.of(named);
        }
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.isDirectory(above.resolve("shared/venues"))) {
                return above.resolve("shared/venues");
            }
        }
        return null;
    }

    /** The frames of a recording with a time before each. */
    public List<String> frames(String file) {
        return lines(folder.resolve(file)).stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
    }

    /** What the venue sent in a recording of JSON lines: frames and answers. */
    public List<String> received(String file) {
        List<String> received = new ArrayList<>();
        for (String line : lines(folder.resolve(file))) {
            JsonNode entry = PlainJson.tree(line);
            if (entry.path("t").asText().equals("recv") || entry.path("t").asText().equals("http")) {
                received.add(entry.get("data").asText());
            }
        }
        return received;
    }

    /** Every single message among the files, and every line of those with a message a line. */
    public List<String> singles() {
        List<String> singles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".jsonl") || name.startsWith("gct_ws")) {
                    singles.addAll(lines(file));
                } else if (name.endsWith(".json") || name.endsWith(".json.gz")) {
                    singles.add(text(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return singles;
    }

    /** The names of all files, in order. */
    public List<String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a recording lies. */
    public String path(String name) {
        return folder.resolve(name).toString();
    }

    /** The text of a recording. */
    public String file(String name) {
        return text(folder.resolve(name));
    }

    private static List<String> lines(Path file) {
        return text(file).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(Path file) {
        try (InputStream plain = Files.newInputStream(file);
            InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
