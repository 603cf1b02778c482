package io.orrery.connectors.kit.session;

/** How far a session is. */
public enum SessionState {
    /** Not opened, or closed. */
    CLOSED,
    /** Waits until it may connect again. */
    WAITING,
    /** Connects and logs in. */
    CONNECTING,
    /** Connected and logged in. */
    OPEN
}
