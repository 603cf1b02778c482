package io.orrery.connectors.kit.venue;

import io.orrery.connectors.kit.session.VenueSession;

/** What has to be asked for again and again while a stream runs: the snapshot of a book, the venue's clock. */
public interface StreamErrand {

    /** Connected: all subscriptions are new. */
    default void onConnected(long time) {
    }

    /** Does what is due, and returns how much that was. */
    int onTimer(VenueSession session, long time);

    default void onDisconnected(long time) {
    }
}
