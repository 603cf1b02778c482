package io.orrery.connectors.kit.venue;

/** One conversation with a venue, moved on by time. Bytes come to it through the driver. */
public interface Connection {

    /** Begins: from now on it connects, and connects again, until it is closed. */
    void open(long time);

    /** Does what is due. Returns how much. */
    int onTimer(long time);

    void close(long time);
}
