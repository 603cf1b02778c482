package io.orrery.node.home;

import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A small file that is replaced in one step, and survives a loss of power. */
final class DurableText {
    private DurableText() {
    }

    /** When it returns, the file holds this text, whatever happens. */
    static void write(Disk disk, Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (DiskFile written = disk.open(fresh)) {
            written.resize(bytes.length);
            written.write(ByteBuffer.wrap(bytes), 0);
            written.force();
        }
        disk.rename(fresh, file);
        disk.forceFolder(file.getParent());
    }
}
