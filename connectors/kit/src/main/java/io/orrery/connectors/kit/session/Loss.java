package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.wire.Parting;

/** Why a session gave up a connection, or did not get one. */
public enum Loss {
    /** The session was closed. */
    CLOSED_HERE,
    /** The venue closed it in an orderly way. */
    CLOSED_THERE,
    /** No connection, or the venue declined the upgrade. */
    REFUSED,
    /** The certificate was not accepted, or no TLS came about. */
    TLS,
    /** Not connected, or not logged in, within the time allowed. */
    TIMED_OUT,
    /** The venue broke the protocol. */
    PROTOCOL,
    /** A message was larger than it may be. */
    TOO_LARGE,
    /** It broke without a word. */
    LOST,
    /** Reading failed here. */
    FAILED_HERE,
    /** What it needs beforehand could not be had. */
    UNPREPARED,
    /** The venue declined the login. */
    OPENING_REFUSED,
    /** A subscription was never answered, however often it was asked for. */
    UNACKNOWLEDGED,
    /** A channel stayed silent, though subscribed to again. */
    SILENT_CHANNEL,
    /** Nothing came at all. */
    SILENT,
    /** It had lasted as long as it may, and another took its place. */
    PLANNED,
    /** The venue said that it would go, and another took its place. */
    GOING_AWAY;

    static Loss of(Parting parting) {
        return valueOf(parting.name());
    }
}
