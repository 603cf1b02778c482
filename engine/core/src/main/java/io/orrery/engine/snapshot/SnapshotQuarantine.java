package io.orrery.engine.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder beside a session's snapshots of those that are of what is not recorded: a loss of power takes records that were
 * not durable, a repair sets damaged ones aside, and the snapshots of them stay. They are kept, and nobody builds on them.
 */
public final class SnapshotQuarantine {
    public static final String FOLDER = "quarantine";

    private SnapshotQuarantine() {
    }

    /** The snapshots, as their names say, of what lies behind a session's last record. */
    public static List<Path> beyond(Path folder, long lastSequence) throws IOException {
        List<Path> beyond = new ArrayList<>();
        for (Path file : SnapshotFile.files(folder)) {
            if (sequence(file) > lastSequence) {
                beyond.add(file);
            }
        }
        return beyond;
    }

    /** Moves a snapshot there. When this returns, that survives a loss of power. */
    public static void setAside(Path file) throws IOException {
        Path folder = file.resolveSibling(FOLDER);
        Files.createDirectories(folder);
        String name = file.getFileName().toString();
        Path target = folder.resolve(name);
        for (int i = 1; Files.exists(target); i++) {
            target = folder.resolve(name + "." + i);
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        SnapshotFile.force(folder);
        SnapshotFile.force(file.getParent());
    }

    private static long sequence(Path file) {
        String name = file.getFileName().toString();
        try {
            return Long.parseLong(name.substring(0, name.length() - SnapshotFile.SUFFIX.length()));
        } catch (NumberFormatException noSnapshot) {
            return -1;
        }
    }
}
