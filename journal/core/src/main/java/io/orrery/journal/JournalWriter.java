package io.orrery.journal;

import io.orrery.codecs.EventRecord;

/**
 * The one appender of a session. Called by one thread.
 *
 * <p>Records added since the last commit are one unit: a reader sees all of them or none.
 */
public interface JournalWriter extends AutoCloseable {
    /** The most that may be added between two commits: 256 records of the greatest length. */
    int MAX_BATCH_BYTES = 256 * EventRecord.MAX_LENGTH;

    /**
     * Gives the record the next sequence, seals it and adds it. Returns the sequence. Allocates nothing, except where a segment
     * begins: the first record of a batch may find the segment full, and goes behind the opening of a new one.
     *
     * @throws IllegalStateException if the batch would exceed {@link #MAX_BATCH_BYTES}: commit more often
     */
    long add(EventRecord record);

    /** Everything added so far is recorded when this returns: it survives the end of the process (D0). */
    void commit();

    /** Bytes of all records so far, headers included. */
    long bytes();

    /** The segment that is written to, from 0. */
    int segment();

    /**
     * Commits and closes.
     *
     * @throws JournalFailure if not all that was recorded became durable; it is closed nevertheless
     */
    @Override
    void close();
}
