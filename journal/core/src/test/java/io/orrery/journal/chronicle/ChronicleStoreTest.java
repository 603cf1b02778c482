package io.orrery.journal.chronicle;

import io.orrery.journal.JournalContract;
import io.orrery.journal.JournalStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class ChronicleStoreTest extends JournalContract {
    @TempDir
    private Path folder;

    @Override
    protected JournalStore open() {
        return new ChronicleStore(folder, 16 << 20);
    }
}
