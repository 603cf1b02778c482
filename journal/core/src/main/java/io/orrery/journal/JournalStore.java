package io.orrery.journal;

/** Where one session's journal is kept: on disk when live, in memory in simulations. */
public interface JournalStore extends AutoCloseable {

    /** Opens the only writer. */
    JournalWriter writer();

    /** Opens a reader at the first record. */
    JournalReader reader();

    @Override
    void close();
}
