package io.orrery.bench.decode;

import io.orrery.connectors.kit.json.JsonCursor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.agrona.collections.IntArrayList;
import org.agrona.concurrent.UnsafeBuffer;

/** All frames of one stream, in their order, one behind the other in memory. */
final class Frames {
    /** Names the folder of the recordings, where it can't be found. */
    static final String FOLDER_PROPERTY = "orrery.venues";

    private final byte[] bytes;
    private final UnsafeBuffer buffer;
    private final int[] offsets;

    private Frames(byte[] bytes, int[] offsets) {
        this.bytes = bytes;
        this.offsets = offsets;
        buffer = new UnsafeBuffer(bytes);
    }

    /** Where a recording lies, or null if it is not here. */
    static Path recording(String name) {
        String named = System.getProperty(FOLDER_PROPERTY);
        if (named != null) {
            return existing(Path.of(named).resolve(name));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = existing(folder.resolve("shared/venues").resolve(name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Path existing(Path file) {
        return Files.exists(file) ? file : null;
    }

    /** The frames of the recording whose stream's name ends so. */
    static Frames of(Path recording, String stream) {
        return of(texts(recording).stream().filter(frame -> frame.startsWith(stream, frame.indexOf('@'))).toList());
    }

    /** All frames of the recording. */
    static List<String> texts(Path recording) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(recording))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .map(line -> line.substring(line.indexOf(' ') + 1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These frames. */
    static Frames of(List<String> frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        IntArrayList offsets = new IntArrayList();
        for (String frame : frames) {
            offsets.addInt(bytes.size());
            bytes.writeBytes(frame.getBytes(StandardCharsets.UTF_8));
        }
        offsets.addInt(bytes.size());
        bytes.writeBytes(new byte[JsonCursor.PADDING]);
        return new Frames(bytes.toByteArray(), offsets.toIntArray());
    }

    /** Adds up all bytes of a frame: what it costs to look at them. */
    long touch(int frame) {
        int end = offset(frame) + length(frame);
        long sum = 0;
        for (int at = offset(frame); at < end; at++) {
            sum += bytes[at];
        }
        return sum;
    }

    /** Each frame in an array of its own, for readers that begin where an array does. */
    byte[][] apart() {
        byte[][] apart = new byte[count()][];
        for (int frame = 0; frame < apart.length; frame++) {
            apart[frame] = Arrays.copyOfRange(bytes, offset(frame), offset(frame) + length(frame));
        }
        return apart;
    }

    int count() {
        return offsets.length - 1;
    }

    byte[] bytes() {
        return bytes;
    }

    UnsafeBuffer buffer() {
        return buffer;
    }

    int offset(int frame) {
        return offsets[frame];
    }

    int length(int frame) {
        return offsets[frame + 1] - offsets[frame];
    }
}
