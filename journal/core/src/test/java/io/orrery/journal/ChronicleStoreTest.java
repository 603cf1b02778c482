package io.orrery.journal;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class ChronicleStoreTest extends JournalContract {
    @TempDir
    private Path folder;

    @Override
    JournalStore open() {
        return new ChronicleStore(folder, 16 << 20);
    }
}
