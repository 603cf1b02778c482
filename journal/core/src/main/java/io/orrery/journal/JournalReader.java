package io.orrery.journal;

import io.orrery.codecs.EventRecord;

/**
 * Reads a session in sequence, behind its writer or after it. Every record that it delivers is intact and in its place; where
 * the journal is not, it throws and delivers nothing more. Called by one thread.
 */
public interface JournalReader extends AutoCloseable {

    /**
     * Places the flyweight over the next record. It is valid until the next call. Allocates nothing within a segment.
     *
     * @return false at the end of what is recorded now; a later call may find more
     * @throws JournalDamage at the first record that is not as it was written
     */
    boolean next(EventRecord record);

    /** Places the reader so that the next record is the first with at least this sequence. */
    void seekSequence(long sequence);

    /** Places the reader so that the next record is the first with at least this engine time. */
    void seekTime(long time);

    /** The sequence of the next record in line, be it there or not, wanted or not. */
    long nextSequence();

    /**
     * Proves, after {@link #next} has found no more in a session that nobody writes to, that this is the end of all that was
     * recorded: no record is cut off, hidden or left half-way.
     *
     * @throws JournalDamage if something lies behind the last record
     */
    void checkEnd();

    @Override
    void close();
}
