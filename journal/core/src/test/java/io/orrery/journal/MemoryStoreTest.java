package io.orrery.journal;

final class MemoryStoreTest extends JournalContract {
    @Override
    JournalStore open() {
        return new MemoryStore();
    }
}
