package io.orrery.journal;

import io.orrery.codecs.EventRecord;

/**
 * The one appender of a session. Called by one thread.
 *
 * <p>Records added since the last commit are one unit: a reader sees all of them or none.
 */
public interface JournalWriter extends AutoCloseable {

    /** Gives the record the next sequence, seals it and adds it. Returns the sequence. Allocates nothing. */
    long add(EventRecord record);

    /** Everything added so far is recorded when this returns: it survives the end of the process (D0). */
    void commit();

    /** The sequence that the next record will get. */
    long nextSequence();

    /** Bytes of all records so far, headers included. */
    long bytes();

    /** The segment that is written to, from 0. */
    int segment();

    @Override
    void close();
}
