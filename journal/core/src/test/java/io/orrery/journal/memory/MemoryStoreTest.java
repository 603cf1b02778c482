package io.orrery.journal.memory;

import io.orrery.journal.JournalContract;
import io.orrery.journal.JournalStore;

final class MemoryStoreTest extends JournalContract {
    @Override
    protected JournalStore open() {
        return new MemoryStore();
    }
}
