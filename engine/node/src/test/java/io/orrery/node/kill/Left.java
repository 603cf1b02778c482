package io.orrery.node.kill;

import io.orrery.node.home.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a kill left of a session, read before anything is repaired.
 *
 * @param last sequence of the last record of a complete document: it was recorded, whoever was told
 * @param checksum over all of these records
 * @param started true if the session came to decide anything
 * @param classes inside what the kill fell, as far as this session's files tell
 */
record Left(Session session, long last, long checksum, boolean started, Set<KillClass> classes) {

    static Left of(Session session) throws IOException {
        Set<KillClass> classes = EnumSet.noneOf(KillClass.class);
        long last = 0;
        long checksum = 0;
        boolean started = false;
        boolean rolled = false;
        for (Path file : names(session.journal(), ".cq4")) {
            LeftSegment segment = LeftSegment.read(file, checksum);
            if (segment.first() == 0) {
                continue;
            }
            if (segment.first() != last + 1) {
                throw new IllegalStateException(file + " begins with " + segment.first() + " behind " + last);
            }
            last = segment.last();
            checksum = segment.checksum();
            started |= segment.started();
            rolled = segment.rolled();
            if (segment.unfinished()) {
                classes.add(KillClass.RECORD);
            }
        }
        if (rolled || !names(session.journal(), ".part").isEmpty() || unsealed(session)) {
            classes.add(KillClass.ROLL);
        }
        if (!names(session.snapshots(), ".part").isEmpty()) {
            classes.add(KillClass.SNAPSHOT);
        }
        if (!started) {
            classes.add(KillClass.RECOVERY);
        }
        return new Left(session, last, checksum, started, classes);
    }

    /** True if a segment before the last one that holds records has no seal: the roll was not over. */
    private static boolean unsealed(Session session) throws IOException {
        Path seals = session.journal().resolve("seals");
        if (!Files.exists(seals)) {
            return false;
        }
        long recorded = 0;
        for (Path file : names(session.journal(), ".cq4")) {
            recorded += LeftSegment.read(file, 0).first() == 0 ? 0 : 1;
        }
        try (Stream<String> lines = Files.lines(seals)) {
            return lines.count() < recorded - 1;
        }
    }

    private static List<Path> names(Path folder, String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(suffix)).sorted().toList();
        }
    }
}
