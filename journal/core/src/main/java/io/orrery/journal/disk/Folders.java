package io.orrery.journal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes folders so that they survive a loss of power: a folder is there when the one above it says so. */
public final class Folders {
    private Folders() {
    }

    /**
     * Makes a folder and those that lead to it. All entries on the way are durable when this returns, from the first folder on
     * that was there before.
     */
    public static void make(Disk disk, Path folder) throws IOException {
        Path whole = folder.toAbsolutePath();
        Path first = whole.getParent();
        while (first != null && !Files.isDirectory(first)) {
            first = first.getParent();
        }
        Files.createDirectories(whole);
        for (Path above = whole.getParent(); above != null; above = above.equals(first) ? null : above.getParent()) {
            disk.forceFolder(above);
        }
    }
}
