package io.orrery.bench.durability;

/** What a record is appended to. */
interface Log extends AutoCloseable {

    /** One record, safe from the end of the process when this returns. */
    void append();

    /** How many of the appended records are known to survive a loss of power. */
    long durable();

    @Override
    void close();
}
