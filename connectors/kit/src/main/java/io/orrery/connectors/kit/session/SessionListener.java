package io.orrery.connectors.kit.session;

/** Hears how a session fares. What it hears of a connection, it hears once. */
public interface SessionListener {

    /** Connected and logged in: subscriptions follow. */
    void onConnected(long time);

    /** Nothing of what was known holds any more: whatever came meanwhile is missing. Follows each {@link #onConnected}. */
    void onDisconnected(long time, Loss why);

    /**
     * A connection was given up, or did not come about; for the log.
     *
     * @param code of the close frame, or of the venue's refusal; 0 if there is none
     */
    default void onLost(Loss why, long code, String text, long time) {
    }

    /** The venue granted a subscription. */
    default void onLive(Channel channel, long time) {
    }

    /** A channel brought no data for too long. It is subscribed to again, if the connection is not given up. */
    default void onSilent(Channel channel, long time) {
    }

    /** The venue declined a subscription. Not told again on later connections, until it was granted in between. */
    default void onRefused(Channel channel, long code, long time) {
    }

    /** All that is wanted is live or refused, for the first time on this connection. */
    default void onComplete(long time) {
    }
}
