package io.orrery.journal;

/** How a journal that is being written is doing. Read from any thread. */
public interface JournalCondition {

    /** The last record that survives the end of the process (D0). */
    long recordedSequence();

    /** The last record that survives a loss of power (D1); 0 if the journal is not synced. */
    long durableSequence();

    /** How long the oldest record that is not durable has waited for it, at most; 0 if all are, or none is to be. */
    long durableLagNanos();

    /** Bytes that can be recorded before the disk is asked for more. */
    long roomBytes();

    /** How long the disk has been busy with making room; 0 if nothing is asked of it. */
    long makingRoomNanos();

    /**
     * What went wrong with the disk, or null. It stays wrong: nothing is tried again. What is recorded behind it survives the end
     * of the process at best, whatever the settings are.
     */
    Throwable failure();
}
