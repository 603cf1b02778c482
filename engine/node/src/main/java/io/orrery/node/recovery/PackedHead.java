package io.orrery.node.recovery;

import io.orrery.journal.segment.SegmentFiles;
import io.orrery.node.home.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.agrona.IoUtil;

/** The first records of a session that was compressed, without inflating the rest: a start looks at every session's. */
final class PackedHead {
    /** Far more than a segment's head and the largest batch. */
    private static final int LENGTH = 1 << 20;

    private PackedHead() {
    }

    static boolean isPacked(Session session) {
        SegmentFiles files = new SegmentFiles(session.journal());
        return Files.isRegularFile(files.compressed(0)) && !Files.exists(files.plain(0));
    }

    /** Lets someone read a journal that breaks off behind the first records. */
    static SessionHead read(Session session, Function<Path, SessionHead> reading) {
        try {
            Path folder = Files.createTempDirectory("head-");
            try (InputStream packed = new GZIPInputStream(
                Files.newInputStream(new SegmentFiles(session.journal()).compressed(0)))) {
                Files.write(new SegmentFiles(folder).plain(0), packed.readNBytes(LENGTH));
                return reading.apply(folder);
            } finally {
                IoUtil.delete(folder.toFile(), true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
